import type { LanguageTag } from './language.ts'
import type { Span } from './span.ts'

export type NameKind = 'person' | 'place' | 'body'

/** One spelling of a name at one span. */
export interface Mention extends Span {
  readonly version: string
  readonly segment: string
  /** The printed form, case ending included. */
  readonly text: string
  /** The form without case ending, as this version would print it in the nominative. */
  readonly lemma: string
  /** Id of the romanization the spelling follows, or null where it follows none or is not romanized. */
  readonly system: string | null
  /** What the rules of that system give for the name, where the spelling has its letters and breaks its rules: Nurbek for Nýrbek. Left out elsewhere. */
  readonly regular?: string
}

/** One person, place or body, with every mention of it in the work. */
export interface Name {
  readonly id: string
  readonly kind: NameKind
  /** The fullest form in the best-known spelling, for lists. */
  readonly label: string
  readonly mentions: readonly Mention[]
  /** Spellings set by the reader or an authority, by language; left out where none is. They go before what versions print. */
  readonly preferred?: Readonly<Record<LanguageTag, string>>
}
