import { languageOf, type Language } from '../languages/index.ts'
import type { Severity } from '../model/index.ts'
import type { Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow, CheckedSegment } from './context.ts'
import { placeOf } from './place.ts'
import type { Manner } from './style.ts'

export interface SegmentHere {
  readonly row: CheckedRow
  readonly cell: Cell
  readonly segment: CheckedSegment
  /** Null where the core has no data for the version's language. */
  readonly language: Language | null
}

/** Looks at every segment of every version on its own. */
export function eachSegment<Result>(context: CheckContext, look: (here: SegmentHere) => readonly Result[]): Result[] {
  const results: Result[] = []
  for (const row of context.rows)
    for (const cell of row.cells)
      for (const segment of cell.segments) {
        const found = look({ row, cell, segment, language: languageOf(cell.language) })
        for (const result of found) results.push(result)
      }
  return results
}

/** An observation about a span of one segment, blaming its version. */
export function observeSpan({ row, cell, segment }: SegmentHere, severity: Severity, start: number, end: number, manner?: Manner): Observation {
  const span = placeOf(cell.version, segment, start, end)
  return { row: row.id, severity, blamed: [cell.version], spans: [span], params: { text: span.text, version: cell.version }, ...(manner ? { manner } : {}) }
}

/** Whether at least half of the versions of a row show the same: then it is the document's, not one version's slip. */
export function isShared(row: CheckedRow, holds: (segment: CheckedSegment, cell: Cell) => boolean): boolean {
  const cells = row.cells.filter((cell) => cell.segments.length > 0)
  return cells.length > 1 && cells.filter((cell) => cell.segments.some((segment) => holds(segment, cell))).length >= Math.max(2, cells.length / 2)
}

/** Whether a span touches a fact of kinds that have punctuation of their own, such as an address. */
export function isInside(segment: CheckedSegment, start: number, end: number, kinds: readonly string[]): boolean {
  return segment.facts.some((fact) => kinds.includes(fact.kind) && fact.start < end && start < fact.end)
}
