import type { Severity } from './finding.ts'

/** One finding set aside by a person. */
export interface Dismissal {
  /** The id of the finding, which is made of its check, its row and what it quotes: another text in the row gives another id. */
  readonly finding: string
  readonly check: string
  readonly row: string
  /** What the finding quoted, by version: for people who read the file, and to find what became of it. */
  readonly quoted: Readonly<Record<string, string>>
  /** Why; may be empty. */
  readonly reason: string
}

/** A check set aside for the whole document. */
export interface IgnoredCheck {
  readonly check: string
  readonly reason: string
}

/** What people decided about the findings of a work: the content of `review.json` in its folder. */
export interface Review {
  readonly dismissed: readonly Dismissal[]
  readonly ignored: readonly IgnoredCheck[]
  /** Findings below it are left out. */
  readonly floor: Severity
}
