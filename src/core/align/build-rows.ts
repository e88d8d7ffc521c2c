import type { Row, RowCells, Version } from '../model/index.ts'
import { withNumberingGaps } from './numbering-gaps.ts'

/**
 * Rows with these contents, in this order: named, and with an empty row where the numbering jumps. Contents without a segment make none.
 *
 * A row is named by its content alone, so that it keeps its name while others change: by the first segment of the first version in it
 * where no earlier version has a segment of that id, else by segment and version (`text-4--de`). No segment or version id holds two hyphens
 * in a row, so no two rows get one name.
 */
export function buildRows(versions: readonly Version[], contents: readonly RowCells[]): readonly Row[] {
  const owner = new Map<string, string>()
  for (const { id, segments } of versions) for (const segment of segments) if (!owner.has(segment.id)) owner.set(segment.id, id)
  const segments = new Map(versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  const rows = contents.flatMap(({ cells, pinned }): Row[] => {
    const [version, first] = versions.map(({ id }) => [id, cells[id]?.[0]] as const).find(([, segment]) => segment !== undefined) ?? []
    if (version === undefined || first === undefined) return []
    const sample = segments.get(version)?.get(first)
    return [
      {
        id: owner.get(first) === version ? first : `${first}--${version}`,
        kind: sample?.kind ?? 'text',
        label: sample?.label ?? null,
        cells: Object.fromEntries(versions.map(({ id }) => [id, cells[id] ?? []])),
        gap: false,
        ...(pinned && { pinned }),
      },
    ]
  })
  return withNumberingGaps(rows, versions)
}
