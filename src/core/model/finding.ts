import type { Span } from './span.ts'

/** How sure and how grave: an `error` is a wrong value or a lost text, a `warning` wants a look, a `hint` is a matter of form. */
export type Severity = 'error' | 'warning' | 'hint'

export const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** Top levels of the Multidimensional Quality Metrics typology used here (https://themqm.org). */
export type MqmCategory =
  | 'accuracy/mistranslation'
  | 'accuracy/omission'
  | 'accuracy/addition'
  | 'accuracy/untranslated'
  | 'linguistic-conventions/grammar'
  | 'linguistic-conventions/punctuation'
  | 'linguistic-conventions/spelling'
  | 'linguistic-conventions/duplication'
  | 'terminology/inconsistent'
  | 'style/inconsistent'
  | 'locale-conventions/number-format'
  | 'locale-conventions/date-format'
  | 'design-and-markup/markup'

/** Where a finding points in one version. An empty span stands where the missing content should be. */
export interface FindingSpan extends Span {
  readonly version: string
  readonly segment: string
  /** The printed text of the span. */
  readonly text: string
}

/** Plain values the wording needs. Arrays of strings are lists of versions or printed forms. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>

/** One located observation. It holds no sentences: the interface and the command line word it. */
export interface Finding {
  /** Made of check, row and the quoted content, so that links outlive edits elsewhere. */
  readonly id: string
  /** One of the ids in `checks/index.ts`. */
  readonly check: string
  readonly severity: Severity
  readonly category: MqmCategory
  readonly row: string
  /** The versions held to be wrong; empty where it cannot be told. */
  readonly blamed: readonly string[]
  readonly spans: readonly FindingSpan[]
  readonly params: FindingParams
}
