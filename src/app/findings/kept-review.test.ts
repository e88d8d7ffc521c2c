import { expect, test } from 'vitest'
import { keepReview, readKeptReview } from './kept-review.ts'

test('decisions are kept a work at a time; what cannot be read is none', () => {
  const kept = new Map<string, string>([['tetrapla-review-broken', '{']])
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  const review = { dismissed: [{ finding: 'date-a-1', check: 'date', row: 'a', quoted: { en: '«1»' }, reason: 'as printed' }], ignored: [], floor: 'warning' as const }
  keepReview(storage, 'one', review)
  expect(readKeptReview(storage, 'one')).toEqual(review)
  expect(readKeptReview(storage, 'two')).toBeNull()
  expect(readKeptReview(storage, 'broken')).toBeNull()
  const full = { setItem: () => { throw new Error('full') } } // prettier-ignore
  expect(() => keepReview(full, 'one', review)).not.toThrow()
})
