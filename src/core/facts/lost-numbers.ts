import type { LanguageTag } from '../model/index.ts'
import { patternsOf } from './patterns.ts'

/**
 * Offsets where a number seems to have fallen out: a doubled space, a space before a mark, a magnitude, unit, currency or percent sign with no
 * number before it. A guess that makes the place of something missing exact; never a ground for a finding.
 */
export function lostNumbers(text: string, language: LanguageTag): readonly number[] {
  return [...text.matchAll(patternsOf(language).lost)].map((match) => match.index)
}
