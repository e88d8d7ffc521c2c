import type { Alignment, Fact, Glossary, Name, Segment, SegmentKind, Work } from '../model/index.ts'
import { compareValues, type ValueDifference } from './compare-values.ts'

/** Facts by version id, then segment id. */
export type FactIndex = Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>>

/** A segment with what was read from it. */
export interface CheckedSegment extends Segment {
  readonly facts: readonly Fact[]
}

/** What one version says in one row; no segments where the row is missing there. */
export interface Cell {
  readonly version: string
  readonly language: string
  readonly segments: readonly CheckedSegment[]
}

export interface CheckedRow {
  readonly id: string
  readonly kind: SegmentKind
  readonly label: string | null
  readonly gap: boolean
  /** One cell a version, in the work's order. */
  readonly cells: readonly Cell[]
  readonly differences: readonly ValueDifference[]
}

/** All a check may look at. Rows given on their own make a context of one row without names. */
export interface CheckContext {
  readonly rows: readonly CheckedRow[]
  readonly names: readonly Name[]
  /** The version each version was made from, where known. */
  readonly derivedFrom: Readonly<Record<string, string | null>>
  /** False for a row given on its own: what only a whole document can show is not looked for. */
  readonly wholeWork: boolean
  /** What things are to be called; null where nothing is said of that. */
  readonly glossary: Glossary | null
}

export interface CheckInput {
  readonly work: Work
  readonly alignment: Alignment
  readonly facts: FactIndex
  readonly names: readonly Name[]
  readonly glossary?: Glossary | null
}

export function contextOfWork({ work, alignment, facts, names, glossary = null }: CheckInput): CheckContext {
  const derivedFrom = Object.fromEntries(work.versions.map((version) => [version.id, version.derivedFrom]))
  const segments = new Map(work.versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  const rows = alignment.rows.map((row): CheckedRow => {
    const cells = work.versions.map(
      (version): Cell => ({
        version: version.id,
        language: version.language,
        segments: (row.cells[version.id] ?? []).flatMap((id) => {
          const segment = segments.get(version.id)?.get(id)
          return segment ? [{ ...segment, facts: facts[version.id]?.[id] ?? [] }] : []
        }),
      }),
    )
    return { id: row.id, kind: row.kind, label: row.label, gap: row.gap, cells, differences: row.gap ? [] : compareValues(cells, derivedFrom) }
  })
  return { rows, names, derivedFrom, wholeWork: true, glossary }
}

export function contextOfRow(id: string, cells: readonly Cell[], glossary: Glossary | null = null): CheckContext {
  const first = cells.find((cell) => cell.segments.length > 0)?.segments[0]
  const derivedFrom = {}
  return {
    rows: [{ id, kind: first?.kind ?? 'text', label: first?.label ?? null, gap: false, cells, differences: compareValues(cells, derivedFrom) }],
    names: [],
    derivedFrom,
    wholeWork: false,
    glossary,
  }
}
