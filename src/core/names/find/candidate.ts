import type { NameKind, Span } from '../../model/index.ts'
import type { Word } from './word.ts'

/** A stretch of text that may be a name, before the versions have been compared. */
export interface Candidate extends Span {
  readonly kind: NameKind | 'unknown'
  readonly words: readonly Word[]
  /** `sure`: the text itself shows it; `likely`: its shape does; `possible`: another version has to confirm it. */
  readonly strength: 'sure' | 'likely' | 'possible'
  /** Lexicon code: equal codes are one name whatever the spelling. */
  readonly code: string | null
  /** The candidate this one stands in brackets behind: International Labour Organisation (ILO). */
  readonly glosses: Candidate | null
}
