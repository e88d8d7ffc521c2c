import type { LanguageTag } from '../model/index.ts'
import { patternsOf } from './patterns.ts'

const space = /\s/
const beforeMark = /[\s,.;:)]/
const opening = /[(„“«"$€£]/
const word = /[\p{L})]/u

/**
 * Offsets between `from` and `to` where a number seems to have fallen out: a doubled space, a space before a mark, a magnitude, unit, currency
 * or percent sign with no number before it. A guess that makes the place of something missing exact; never a ground for a finding.
 */
export function lostNumbers(text: string, language: LanguageTag, from = 0, to = text.length): readonly number[] {
  const { countable } = patternsOf(language)
  const found: number[] = []
  for (let at = Math.max(1, Math.ceil(from)); at < Math.min(to, text.length); at++) {
    if (!space.test(text.charAt(at))) continue
    const before = text.charAt(at - 1)
    if (space.test(before)) continue
    if (opening.test(before) || beforeMark.test(text.charAt(at + 1))) {
      found.push(at)
      continue
    }
    if (!word.test(before)) continue
    countable.lastIndex = at + 1
    if (countable.test(text)) found.push(at + 1)
  }
  return found
}
