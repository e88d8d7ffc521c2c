import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { wordsOf } from './index.ts'

it('splits at everything that is no letter', () => {
  expect(wordsOf("der Präsident (1937), Ә. Бөкейханов, don't").lower).toEqual(['der', 'präsident', 'ә', 'бөкейханов', 'don', 't'])
})

test.prop([fc.string({ unit: fc.constantFrom('a', 'İ', 'ї', '\u0306', ' ', '5', '-', '𝒳', '\ud835', '漢') })])('finds what a pattern finds', (text) => {
  const { starts, ends, lower } = wordsOf(text)
  const matches = [...text.matchAll(/[\p{L}\p{M}]+/gu)]
  expect(starts).toEqual(matches.map((match) => match.index))
  expect(ends).toEqual(matches.map((match) => match.index + match[0].length))
  expect(lower).toEqual(matches.map((match) => match[0].toLowerCase()))
})
