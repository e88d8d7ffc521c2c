import type { LanguageTag, Segment, Version } from '../model/index.ts'
import { buildVersion } from './build-version.ts'
import { detectLanguage } from './detect-language.ts'

/** Letters a segment needs before its language is told from it alone: names and headings say little. */
const enough = 25

/**
 * The languages of a version's segments, by id, where they can be told: those of the segments around where a segment is too short. The
 * version's own language is among them only where it is seen.
 */
export function segmentLanguages({ segments }: Pick<Version, 'segments'>): ReadonlyMap<string, LanguageTag> {
  const found = new Map<string, LanguageTag>()
  for (const { id, text } of segments) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    const language = letters < enough ? null : detectLanguage(text)
    if (language) found.set(id, language)
  }
  return found
}

/** The languages a version is written in, the most frequent first: those of a tenth of its segments and more. A slip of the detector is no language. */
export function languagesIn(version: Pick<Version, 'segments'>): readonly LanguageTag[] {
  const counts = new Map<LanguageTag, number>()
  for (const language of segmentLanguages(version).values()) counts.set(language, (counts.get(language) ?? 0) + 1)
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].filter(([, count]) => count > 1 && count >= told / 10).toSorted((a, b) => b[1] - a[1]).map(([language]) => language) // prettier-ignore
}

/**
 * A document in several languages taken apart: a version for each, its segments in their order, under the ids they had. A segment too short
 * to tell, or in none of the languages, goes with the one before it; so does what comes first with the one after it.
 * @param languages those to tell apart; else those it is written in
 */
export function splitLanguages(version: Version, languages: readonly LanguageTag[] = languagesIn(version)): readonly Version[] {
  const told = segmentLanguages(version)
  const known = (id: string) => languages.find((language) => language.split('-')[0] === told.get(id)) ?? null
  const parts = new Map(languages.map((language): readonly [LanguageTag, Segment[]] => [language, []]))
  let current = version.segments.map(({ id }) => known(id)).find((language) => language !== null) ?? languages[0]
  for (const segment of version.segments) {
    current = known(segment.id) ?? current
    parts.get(current ?? '')?.push(segment)
  }
  const filled = [...parts].filter(([, segments]) => segments.length > 0)
  return filled.length < 2 ? [version] : filled.map(([language, segments]) => buildVersion(language, language, segments, { notes: Object.fromEntries(Object.entries(version.notes).filter(([id]) => segments.some((segment) => segment.id === id))) }))
}
