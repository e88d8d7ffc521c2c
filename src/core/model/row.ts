import type { SegmentKind } from './segment.ts'

/** The segments of all versions that say the same thing. */
export interface Row {
  /** The shared segment id, or for a numbering gap the id the missing segment would have (`paragraph-10`). */
  readonly id: string
  readonly kind: SegmentKind
  readonly label: string | null
  /** Segment ids by version id, in the version's order. Every version of the work has an entry; an empty list says the row is missing there. */
  readonly cells: Readonly<Record<string, readonly string[]>>
  /** True where no version has a segment: the numbering jumps here. */
  readonly gap: boolean
  /** True where a person set the row: aligning again leaves it as it is. */
  readonly pinned?: true
}

/** The ordered rows of a work: every segment of every version stands in exactly one row, in its version's order. */
export interface Alignment {
  readonly rows: readonly Row[]
}

/** How a work's rows differ from what its segment ids say: what `alignment.json` holds. */
export interface AlignmentChanges {
  /** Rows whose segments do not share one id, and pinned ones, each whole. A segment no row here names stays with its id. */
  readonly rows: readonly RowCells[]
  /** Rows that stand elsewhere than the order of the versions puts them. */
  readonly moves: readonly RowMove[]
}

/** One row by its segments: ids by version, in reading order. Versions without a segment in it may be left out. */
export interface RowCells {
  readonly cells: Readonly<Record<string, readonly string[]>>
  readonly pinned?: true
}

/** The row `row` stands right behind the row `after`, or first where that is null. */
export interface RowMove {
  readonly row: string
  readonly after: string | null
}
