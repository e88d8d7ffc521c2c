import type { LanguageTag } from '../../model/index.ts'

/** A spelling and what the system makes of it. */
export type RomanizationSample = readonly [source: string, result: string]

/** A rule that overrides the letter table where its neighbours fit. The first rule that fits wins. */
export interface ContextRule {
  /** One or more lower-case letters of the source. */
  readonly letters: string
  /** The letters that may stand before, `^` for the start of the word. Absent: any. */
  readonly after?: string
  /** The letters that may stand behind, `$` for the end of the word. Absent: any. */
  readonly before?: string
  readonly to: string
}

/** A rule set from one script to another, with where it comes from and what it makes of some names. */
export interface Romanization {
  /** `authority-language` in the shortest form that tells it from the others: links and settings hold on to it. */
  readonly id: string
  /** Its name in a menu, in English. */
  readonly label: string
  /** The language whose spelling it reads, a BCP 47 tag. */
  readonly language: LanguageTag
  /** ISO 15924. */
  readonly from: 'Cyrl'
  readonly to: 'Latn' | 'Cyrl'
  readonly authority: string
  readonly year: number | null
  /** The language whose readers it is written for; null where it serves any, or is an alphabet of the language itself. */
  readonly audience: LanguageTag | null
  /** Where the rules and samples can be read. */
  readonly sources: readonly string[]
  /** What a user of the system should know: what it cannot tell apart, what is uncertain. */
  readonly notes: string
  /** Every letter of the alphabet in lower case, NFC. */
  readonly letters: Readonly<Record<string, string>>
  readonly context?: readonly ContextRule[]
  /** Whole words printed otherwise than the rules say, lower case. */
  readonly exceptions?: Readonly<Record<string, string>>
  /** Capitals that differ from Unicode's: İ for i. */
  readonly upper?: Readonly<Record<string, string>>
  /** Other values of single letters met in print under the same name. */
  readonly variants?: readonly Readonly<Record<string, string>>[]
  /** The letters whose value no source states. */
  readonly uncertain?: string
  readonly samples: readonly RomanizationSample[]
}
