import type { Alignment, AlignmentChanges, Row, RowCells, RowMove, Version } from '../model/index.ts'
import { applyAlignment } from './apply-alignment.ts'

/**
 * How these rows differ from what the segment ids say, as `applyAlignment` takes it: only rows that are not the segments of one id, pinned
 * ones, and rows out of the order of the versions.
 *
 * `before` is what was said until now: what it says of versions that are not at hand (a work of hundreds is opened a few at a time) stays
 * with the rows of the segments it stood beside.
 */
export function describeAlignment(
  versions: readonly Version[],
  { rows }: Alignment,
  before: AlignmentChanges = { rows: [], moves: [] },
): AlignmentChanges {
  const present = rows.filter(({ gap }) => !gap)
  const absent = absentCells(versions, before)
  const ids = new Map(versions.map((version) => [version.id, new Set(version.segments.map(({ id }) => id))]))
  const asTheIdsSay = ({ id, cells, pinned }: Row): boolean =>
    !pinned &&
    versions.every((version) =>
      ids.get(version.id)?.has(id) ? cells[version.id]?.length === 1 && cells[version.id]?.[0] === id : cells[version.id]?.length === 0,
    )
  const changed = present.flatMap((row): RowCells[] => {
    const carried = absent.take(row)
    if (asTheIdsSay(row) && !carried) return []
    const cells = Object.fromEntries(Object.entries(row.cells).filter(([, segments]) => segments.length > 0))
    return [{ cells: { ...cells, ...carried }, ...(row.pinned && { pinned: row.pinned }) }]
  })
  const byContent = applyAlignment(versions, { rows: changed.map((row) => only(versions, row)), moves: [] }).alignment.rows.filter(
    ({ gap }) => !gap,
  )
  return { rows: [...changed, ...absent.rest()], moves: movesTo(byContent, present) }
}

const only = (versions: readonly Version[], row: RowCells): RowCells => ({
  ...row,
  cells: Object.fromEntries(versions.flatMap(({ id }) => (row.cells[id] ? [[id, row.cells[id]] as const] : []))),
})

/** What was said of versions that are not at hand, by the segments it stood beside. */
function absentCells(versions: readonly Version[], before: AlignmentChanges) {
  const here = new Set(versions.map(({ id }) => id))
  const left = new Map<string, RowCells>()
  const alone: RowCells[] = []
  for (const { cells, pinned } of before.rows) {
    const away = Object.entries(cells).filter(([version]) => !here.has(version))
    if (away.length === 0) continue
    const beside = Object.entries(cells).find(([version, ids]) => here.has(version) && ids.length > 0)
    const kept = { cells: Object.fromEntries(away), ...(pinned && { pinned }) }
    if (beside) left.set(`${beside[0]} ${beside[1][0]}`, kept)
    else alone.push(kept)
  }
  return {
    take(row: Row): RowCells['cells'] | null {
      let found: RowCells['cells'] | null = null
      for (const [version, ids] of Object.entries(row.cells))
        for (const id of ids) {
          const kept = left.get(`${version} ${id}`)
          if (!kept) continue
          left.delete(`${version} ${id}`)
          found = found ? joined(found, kept.cells) : kept.cells
        }
      return found
    },
    rest: (): readonly RowCells[] => [...left.values(), ...alone],
  }
}

const joined = (a: RowCells['cells'], b: RowCells['cells']): RowCells['cells'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((version) => [version, [...(a[version] ?? []), ...(b[version] ?? [])]]),
  )

/** The fewest rows to move, each behind its neighbour, to come from one order of the same rows to another. */
function movesTo(from: readonly Row[], to: readonly Row[]): readonly RowMove[] {
  const place = new Map(from.map(({ id }, index) => [id, index]))
  const staying = longestRise(to.map(({ id }) => place.get(id) ?? 0))
  return to.flatMap(({ id }, index): RowMove[] => (staying.has(index) ? [] : [{ row: id, after: to[index - 1]?.id ?? null }]))
}

/** The places of a longest rising run of different numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle] ?? 0]! < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? ends[low - 1]! : -1
    ends[low] = at
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.add(at)
  return rise
}
