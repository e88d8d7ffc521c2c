import type { Span } from './span.ts'

/** What a fact is about. The list grows; names of persons and places are not facts. */
export type FactKind =
  | 'number'
  | 'ordinal'
  | 'percentage'
  | 'money'
  | 'unit'
  | 'date'
  | 'weekday'
  | 'time'
  | 'reference'
  | 'footnote'
  | 'label'
  | 'acronym'
  | 'url'

/** A language-neutral typed value read from a segment. */
export interface Fact extends Span {
  readonly kind: FactKind
  /** Canonical value: equal facts have equal `kind` and `value` in every language. Dates are ISO 8601, shortened or with `-` for unknown parts: `2017-12-12`, `2018-05`, `2011`, `--12-12`; a decade is `1990s`, without its century `-90s`. A weekday is its number, Monday `1`. Provisions are their number, whatever a language calls them: `174`, `135(5)`; the Official Journal is `oj:C369:2018-10-11:2`, other documents `doc:P8_TA(2019)0203`. Numbers are plain decimals: `1000`, `0.5`; money and measures add their unit: `200 USD`, `5 km`; times are `15:30`. */
  readonly value: string
}
