import type { LanguageTag, Localized } from './language.ts'
import type { Segment } from './segment.ts'

/** The work in one language, or one of several texts in the same language. */
export interface Version {
  /** Unique in its work, stable: `en`, `en-revised`. */
  readonly id: string
  readonly language: LanguageTag
  /** ISO 15924: `Latn`, `Cyrl`, `Arab`. */
  readonly script: string
  readonly direction: 'ltr' | 'rtl'
  /** How a column head names it, by interface language; may be empty, then the language's name serves. */
  readonly label: Localized
  /** Where the text comes from, in one line a language: shown at the head of its column. */
  readonly provenance: Localized
  /** Who may do what with it. */
  readonly licence: Localized
  /** The version this one was made from, by its id; null for an original or an unknown source. The vote uses it. */
  readonly derivedFrom: string | null
  readonly year: number | null
  /** True where no authority stands behind the text. */
  readonly unofficial: boolean
  /** What the maker noted about single segments, keyed by segment id: a broken source, a decision. */
  readonly notes: Readonly<Record<string, Localized>>
  readonly segments: readonly Segment[]
}

/** What a version says of itself where nothing is known but its text. */
export const nothingSaid = { label: {}, provenance: {}, licence: {}, derivedFrom: null, year: null, unofficial: true, notes: {} } as const satisfies Partial<Version>
