import { expect, test } from 'vitest'
import { noNaming, type Naming } from '../../core/index.ts'
import { keepNaming, readKeptNaming } from './kept-naming.ts'

function storage(): Storage {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), clear: () => kept.clear(), key: () => null, length: 0 }
}
const naming: Naming = { corrections: [{ do: 'reject', name: { id: 'monday', spelling: null } }], authority: [] }

test('what is said of names is kept by work, and forgotten once nothing is said', () => {
  const kept = storage()
  keepNaming(kept, 'a', naming)
  expect(readKeptNaming(kept, 'a')).toEqual(naming)
  expect(readKeptNaming(kept, 'b')).toEqual(noNaming)
  keepNaming(kept, 'a', noNaming)
  expect(kept.getItem('tetrapla-names a')).toBeNull()
})

test('a browser that keeps nothing, or something else, says nothing', () => {
  const refuse = (): never => {
    throw new Error('refused')
  }
  expect(() => keepNaming({ setItem: refuse, removeItem: refuse }, 'a', naming)).not.toThrow()
  expect(readKeptNaming({ getItem: refuse }, 'a')).toEqual(noNaming)
  expect(readKeptNaming({ getItem: () => '{"corrections": 3' }, 'a')).toEqual(noNaming)
})
