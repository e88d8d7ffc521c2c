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
}

/** The ordered rows of a work: every segment of every version stands in exactly one row, in its version's order. */
export interface Alignment {
  readonly rows: readonly Row[]
}
