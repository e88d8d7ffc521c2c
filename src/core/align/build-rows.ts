import { createSegmentFinder, type Row, type RowCells, type Version } from '../model/index.ts'
import { withNumberingGaps } from './numbering-gaps.ts'

/** Rows with these contents, in this order: named, and with an empty row where the numbering jumps. Contents without a segment make none. */
export const buildRows = (versions: readonly Version[], contents: readonly RowCells[]): readonly Row[] => withNumberingGaps([...nameRows(versions, contents).values()], versions)

/**
 * The row of each of these contents, in their order; contents without a segment make none.
 *
 * A row is named by its content alone, so that it keeps its name while others change: by the first segment of the first version in it
 * where no earlier version has a segment of that id, else by segment and version (`text-4--de`). No segment or version id holds two hyphens
 * in a row, so no two rows get one name.
 */
export function nameRows(versions: readonly Version[], contents: readonly RowCells[]): ReadonlyMap<RowCells, Row> {
  const finders = versions.map(({ segments }) => createSegmentFinder(segments))
  const ids: (ReadonlySet<string> | undefined)[] = []
  const standsIn = (place: number, id: string): boolean => (ids[place] ??= new Set(versions[place]?.segments.map((segment) => segment.id))).has(id)
  const rows = new Map<RowCells, Row>()
  for (const content of contents) {
    const { cells, pinned } = content
    const place = versions.findIndex(({ id }) => cells[id]?.[0] !== undefined)
    const version = versions[place]
    const first = version && cells[version.id]?.[0]
    if (version === undefined || first === undefined) continue
    const sample = finders[place]?.(first)
    const own: Record<string, readonly string[]> = {}
    for (const { id } of versions) own[id] = cells[id] ?? none
    rows.set(content, {
      id: versions.slice(0, place).some((_, earlier) => standsIn(earlier, first)) ? `${first}--${version.id}` : first,
      kind: sample?.kind ?? 'text',
      label: sample?.label ?? null,
      cells: own,
      gap: false,
      ...(pinned && { pinned }),
    })
  }
  return rows
}

const none: readonly string[] = []
