import { languages } from '../../languages/index.ts'
import type { Work } from '../../model/index.ts'
import { romanizations } from '../romanizations/index.ts'

/** A spelling names can be shown in, for a menu. */
export interface SpellingTarget {
  /** A BCP 47 language or the id of a romanization: what `Respell` is asked with. */
  readonly id: string
  readonly kind: 'language' | 'system'
  /** The language names are spelled for, or whose spelling the system reads. */
  readonly language: string
  /** The language's name for itself, or the system's label. */
  readonly label: string
  readonly authority: string | null
  readonly year: number | null
  /** True where a version of the work shows how the language spells its names; false where only rules do. */
  readonly observed: boolean
}

/** The spellings the names of a work can be shown in beside the printed one: languages of its versions, other languages, then systems by language. */
export function spellingTargets(work: Work): readonly SpellingTarget[] {
  const printed = new Set(work.versions.map(({ language }) => language.toLowerCase().split('-')[0]))
  const byLanguage = languages
    .map(({ tag, endonym }): SpellingTarget => ({ id: tag, kind: 'language', language: tag, label: endonym, authority: null, year: null, observed: printed.has(tag) }))
    .toSorted((a, b) => Number(b.observed) - Number(a.observed))
  const sources = [...new Set(romanizations.map(({ language }) => language))]
  const systems = sources.flatMap((language) =>
    romanizations
      .filter((system) => system.language === language)
      .map(({ id, label, authority, year }): SpellingTarget => ({ id, kind: 'system', language, label, authority, year, observed: false })),
  )
  return [...byLanguage, ...systems]
}
