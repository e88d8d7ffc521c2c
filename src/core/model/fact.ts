import type { Span } from './span.ts'

/** What a fact is about. The list grows; names of persons and places are not facts. */
export type FactKind =
  | 'number'
  | 'ordinal'
  | 'percentage'
  | 'money'
  | 'unit'
  | 'date'
  | 'time'
  | 'reference'
  | 'footnote'
  | 'label'
  | 'acronym'
  | 'url'

/** A language-neutral typed value read from a segment. */
export interface Fact extends Span {
  readonly kind: FactKind
  /** Canonical value: equal facts have equal `kind` and `value` in every language. Dates are ISO 8601, shortened or with `-` for unknown parts: `2017-12-12`, `2018-05`, `2011`, `--12-12`. References are `article:174`, `rule:135(5)`, `oj:C369:2`. Numbers are plain decimals: `1000`, `0.5`. */
  readonly value: string
}
