import type { Alignment, AlignmentChanges, Problem, Row, RowCells, RowMove, Version } from '../model/index.ts'
import { buildRows } from './build-rows.ts'
import { withNumberingGaps } from './numbering-gaps.ts'
import { orderRows } from './order-rows.ts'

const file = 'alignment.json'

/**
 * The rows of some versions: by their segment ids, but for what the changes say. Every segment stands in exactly one row whatever they say:
 * what names nothing there is, or what another row has already, is left out and said in a problem.
 */
export function applyAlignment(
  versions: readonly Version[],
  changes: AlignmentChanges = { rows: [], moves: [] },
): { readonly alignment: Alignment; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (code: Problem['code'], detail: string): void => void problems.push({ code, file, line: null, detail })
  const contents = groupSegments(versions, changes.rows, report)
  const rows = orderRows(
    versions,
    buildRows(versions, contents).filter(({ gap }) => !gap),
  )
  return { alignment: { rows: withNumberingGaps(moveRows(rows, changes.moves, report), versions) }, problems }
}

type Report = (code: Problem['code'], detail: string) => void

function groupSegments(versions: readonly Version[], said: readonly RowCells[], report: Report): readonly RowCells[] {
  const places = new Map(versions.map(({ id, segments }) => [id, new Map(segments.map((segment, place) => [segment.id, place]))]))
  const groups: { cells: Record<string, string[]>; pinned?: true }[] = []
  const groupOf = new Map(versions.map(({ id }) => [id, new Map<string, (typeof groups)[number]>()]))
  for (const { cells, pinned } of said) {
    const group: (typeof groups)[number] = { cells: {}, ...(pinned && { pinned }) }
    groups.push(group)
    for (const [version, ids] of Object.entries(cells)) {
      const known = places.get(version)
      const taken = groupOf.get(version)
      if (!known || !taken) {
        report('version-unknown', version)
        continue
      }
      const own = ids.filter((id) => {
        if (!known.has(id)) report('segment-unknown', `${version}: ${id}`)
        else if (taken.has(id)) report('id-duplicate', `${version}: ${id}`)
        else {
          taken.set(id, group)
          return true
        }
        return false
      })
      group.cells[version] = own.toSorted((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0))
    }
  }
  // What no row names stays with its id: in the row of the first version that has the id.
  const byId = new Map<string, (typeof groups)[number]>()
  for (const { id: version, segments } of versions) {
    const taken = groupOf.get(version)
    for (const { id } of segments) {
      const group = taken?.get(id)
      const home = byId.get(id)
      if (group) {
        if (!home) byId.set(id, group)
        continue
      }
      const joined = home ?? { cells: {} }
      if (!home) {
        byId.set(id, joined)
        groups.push(joined)
      }
      joined.cells[version] = inOrder([...(joined.cells[version] ?? []), id], places.get(version))
    }
  }
  return groups
}

const inOrder = (ids: readonly string[], places: ReadonlyMap<string, number> | undefined): string[] =>
  ids.toSorted((a, b) => (places?.get(a) ?? 0) - (places?.get(b) ?? 0))

function moveRows(rows: readonly Row[], moves: readonly RowMove[], report: Report): readonly Row[] {
  if (moves.length === 0) return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = moves.filter(({ row, after }) => {
    const missing = [row, ...(after === null ? [] : [after])].find((id) => !byId.has(id))
    if (missing !== undefined) report('row-unknown', missing)
    return missing === undefined && row !== after
  })
  let order = rows.map(({ id }) => id)
  const moved = new Set(known.map(({ row }) => row))
  order = order.filter((id) => !moved.has(id))
  for (const { row, after } of known) {
    const at = after === null ? 0 : order.indexOf(after) + 1
    // Behind a row that is itself still to be moved, or a second time: at the end rather than lost.
    if (order.includes(row)) continue
    order.splice(after !== null && at === 0 ? order.length : at, 0, row)
  }
  return order.flatMap((id) => byId.get(id) ?? [])
}
