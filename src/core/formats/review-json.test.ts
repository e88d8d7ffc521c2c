import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { severities, type Review } from '../model/index.ts'
import { readReview, writeReview } from './review-json.ts'

describe('review.json', () => {
  test('can be written by hand in a few words', () => {
    expect(readReview('{"ignored": ["spacing"], "floor": "warning"}', 'review.json')).toEqual({
      review: { dismissed: [], ignored: [{ check: 'spacing', reason: '' }], floor: 'warning' },
      problems: [],
    })
  })

  test.each([
    ['{', 'not-json'],
    ['[]', 'field-missing'],
    ['{"title": "a work"}', 'field-missing'],
  ])('%j is no review', (source, code) => {
    expect(readReview(source, 'review.json')).toMatchObject({ review: null, problems: [{ code, file: 'review.json' }] })
  })

  test('what cannot be used is named and left out, the rest is kept', () => {
    const { review, problems } = readReview('{"floor": "fatal", "ignored": "spacing", "dismissed": [{"finding": "x"}, {"finding": "date-a-1", "check": "date", "row": "a"}]}', 'r.json')
    expect(review).toEqual({ dismissed: [{ finding: 'date-a-1', check: 'date', row: 'a', quoted: {}, reason: '' }], ignored: [], floor: 'hint' })
    expect(problems.map(({ detail }) => detail).toSorted()).toEqual(['dismissed[0]: {"finding":"x"}', 'floor: "fatal"', 'ignored'])
  })

  const text = fc.string({ minLength: 1, unit: 'grapheme' })
  const review: fc.Arbitrary<Review> = fc.record({
    dismissed: fc.array(fc.record({ finding: text, check: text, row: text, quoted: fc.dictionary(fc.constantFrom('en', 'kk', 'en-revised'), fc.string({ unit: 'grapheme' }), { noNullPrototype: true }), reason: fc.string({ unit: 'grapheme' }) })),
    ignored: fc.array(fc.record({ check: text, reason: fc.string() })),
    floor: fc.constantFrom(...severities),
  })
  property.prop([review])('what is written is what is read', (value) => {
    expect(readReview(writeReview(value), 'review.json')).toEqual({ review: value, problems: [] })
  })
})
