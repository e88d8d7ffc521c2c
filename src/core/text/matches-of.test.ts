import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { matchesOf } from './index.ts'

const patterns = [/a/gu, /\p{L}+/gu, /b*/gu, /(?<=a)b|c$/gu, /(?=a)/gu, /[ab]*/g]

test.prop([fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '𝒳', '\ud835') }), fc.constantFrom(...patterns)])('finds what matchAll finds', (text, pattern) => {
  const places = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, ...match])
  expect(places(matchesOf(text, pattern))).toEqual(places(text.matchAll(pattern)))
})
