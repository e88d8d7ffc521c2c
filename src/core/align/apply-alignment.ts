import type { Alignment, AlignmentChanges, Problem, Row, RowCells, RowMove, Version } from '../model/index.ts'
import { nameRows } from './build-rows.ts'
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
  const { groups, sequences } = groupSegments(versions, changes.rows, report)
  const rowOf = nameRows(versions, groups)
  const rows = orderRows(sequences.map((sequence) => sequence.flatMap((group) => rowOf.get(group) ?? [])))
  return { alignment: { rows: withNumberingGaps(moveRows(rows, changes.moves, report), versions) }, problems }
}

type Report = (code: Problem['code'], detail: string) => void

interface Group extends RowCells {
  readonly cells: Record<string, string[]>
  readonly pinned?: true
}

/** The segments that make a row, and the groups of each version in its order. */
function groupSegments(versions: readonly Version[], said: readonly RowCells[], report: Report): { readonly groups: readonly Group[]; readonly sequences: readonly (readonly Group[])[] } {
  const groups: Group[] = []
  const sequences = new Map(versions.map(({ id, segments }) => [id, Array.from<Group | undefined>({ length: segments.length })]))
  // Needed where something is said, or where a version repeats an id; a long work mostly does neither.
  const tables = new Map<string, ReadonlyMap<string, number>>()
  const placesOf = ({ id, segments }: Version): ReadonlyMap<string, number> => {
    const places = tables.get(id) ?? new Map(segments.map((segment, place) => [segment.id, place]))
    tables.set(id, places)
    return places
  }
  for (const { cells, pinned } of said) {
    const group: Group = { cells: {}, ...(pinned && { pinned }) }
    groups.push(group)
    for (const [id, ids] of Object.entries(cells)) {
      const version = versions.find((candidate) => candidate.id === id)
      const taken = sequences.get(id)
      if (!version || !taken) {
        report('version-unknown', id)
        continue
      }
      const places = placesOf(version)
      const own = ids.filter((segment) => {
        const place = places.get(segment)
        if (place === undefined) report('segment-unknown', `${id}: ${segment}`)
        else if (taken[place]) report('id-duplicate', `${id}: ${segment}`)
        else {
          taken[place] = group
          return true
        }
        return false
      })
      group.cells[id] = inOrder(own, places)
    }
  }
  // What no row names stays with its id: in the row of the first version that has the id.
  const byId = new Map<string, Group>()
  for (const version of versions) {
    const taken = sequences.get(version.id) ?? []
    for (const [place, { id }] of version.segments.entries()) {
      const group = taken[place]
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
      taken[place] = joined
      const own = joined.cells[version.id]
      joined.cells[version.id] = own ? inOrder([...own, id], placesOf(version)) : [id]
    }
  }
  return { groups, sequences: [...sequences.values()].map((sequence) => sequence.flatMap((group) => group ?? [])) }
}

const inOrder = (ids: readonly string[], places: ReadonlyMap<string, number>): string[] => ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))

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
