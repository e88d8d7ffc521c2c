import { expect, test } from 'vitest'
import type { Glossary } from '../../core/index.ts'
import { glossaryKey, keepGlossary, readKeptGlossary } from './kept-glossary.ts'

const glossary: Glossary = { concepts: [{ terms: [{ language: 'en', text: 'water supply', status: 'preferred' }, { language: 'en', text: 'plumbing', status: 'forbidden' }] }] } // prettier-ignore

test('a glossary is kept a work at a time, and forgotten; what cannot be read is none', () => {
  const kept = new Map<string, string>([[glossaryKey('broken'), 'terms.csv\n{']])
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  expect(keepGlossary(storage, 'one', { file: 'terms.csv', glossary })).toBe(true)
  expect(readKeptGlossary(storage, 'one')).toEqual({ file: 'terms.csv', glossary })
  expect(readKeptGlossary(storage, 'two')).toBeNull()
  expect(readKeptGlossary(storage, 'broken')).toBeNull()
  keepGlossary(storage, 'one', null)
  expect(readKeptGlossary(storage, 'one')).toBeNull()
})

test('a browser without room says so', () => {
  const full = { setItem: () => { throw new Error('full') }, removeItem: () => undefined } // prettier-ignore
  expect(keepGlossary(full, 'one', { file: 'terms.csv', glossary })).toBe(false)
})
