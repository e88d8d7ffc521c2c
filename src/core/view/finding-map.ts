import { severities, type Finding, type Row, type Severity } from '../model/index.ts'
import type { RowLength } from './length-profile.ts'

/** A stretch of rows drawn as one line of the map. */
export interface MapLine {
  /** Index of its first row, and how many it holds. */
  readonly first: number
  readonly rows: number
  /** The gravest of its findings; null where it has none. */
  readonly severity: Severity | null
  readonly count: number
  /** 0 usual length, 1 twice or half as long, or more: the furthest of its rows. */
  readonly residual: number
}

/** The rows from first to last in at most `most` lines, with what is to be seen of each. */
export function findingMap(rows: readonly Row[], findings: readonly Finding[], lengths: ReadonlyMap<string, RowLength>, most: number): readonly MapLine[] {
  const size = Math.max(1, Math.ceil(rows.length / most))
  const found = new Map<string, { severity: Severity; count: number }>()
  for (const { row, severity } of findings) {
    const known = found.get(row)
    found.set(row, { severity: known && rank(known.severity) <= rank(severity) ? known.severity : severity, count: (known?.count ?? 0) + 1 })
  }
  const lines: MapLine[] = []
  for (let first = 0; first < rows.length; first += size) {
    const own = rows.slice(first, first + size)
    const marks = own.flatMap(({ id }) => found.get(id) ?? [])
    lines.push({
      first,
      rows: own.length,
      severity: marks.map(({ severity }) => severity).toSorted((a, b) => rank(a) - rank(b))[0] ?? null,
      count: marks.reduce((sum, { count }) => sum + count, 0),
      residual: Math.min(1, Math.max(0, ...own.map(({ id }) => Math.abs(Math.log2(lengths.get(id)?.ratio ?? 1))))),
    })
  }
  return lines
}

const rank = (severity: Severity): number => severities.indexOf(severity)
