import type { Row, RowCells, Version } from '../model/index.ts'
import { buildRows } from './build-rows.ts'

/** What a person may do to the rows. Each row it touches is pinned. */
export type RowEdit =
  /** Two neighbouring rows become one. */
  | { readonly edit: 'merge'; readonly row: string; readonly with: 'next' | 'previous' }
  /** A row becomes two: the segment and those after it begin the second, the other versions are parted at the same share of their text. */
  | { readonly edit: 'split'; readonly row: string; readonly version: string; readonly segment: string }
  /** A segment goes to a neighbouring row, with those of its cell that stand between. */
  | { readonly edit: 'move'; readonly row: string; readonly version: string; readonly segment: string; readonly to: 'next' | 'previous' }
  /** A segment goes to any row; alone, even past others. */
  | { readonly edit: 'place'; readonly row: string; readonly version: string; readonly segment: string; readonly into: string }
  /** A segment gets a row of its own. */
  | { readonly edit: 'unlink'; readonly row: string; readonly version: string; readonly segment: string }
  /** The row is held to be right as it is, or no longer. */
  | { readonly edit: 'pin'; readonly row: string; readonly pinned: boolean }

/** The rows after an edit; null where it names what is not there or changes nothing. Every segment stays in exactly one row. */
export function editRows(versions: readonly Version[], rows: readonly Row[], edit: RowEdit): readonly Row[] | null {
  const contents = rows.filter(({ gap }) => !gap)
  const at = contents.findIndex(({ id }) => id === edit.row)
  const row = contents[at]
  if (!row) return null
  const into = edit.edit === 'place' ? contents.findIndex(({ id }) => id === edit.into) : -1
  const edited = editors[edit.edit](versions, contents, at, row, edit, into)
  return edited && buildRows(versions, edited)
}

/** Which edits would change something; cheap enough to ask for every segment the focus comes to. */
export function possibleEdits(
  rows: readonly Row[],
  row: string,
  version: string,
  segment: string,
): ReadonlySet<'merge-next' | 'merge-previous' | 'split' | 'move-next' | 'move-previous' | 'unlink'> {
  const contents = rows.filter(({ gap }) => !gap)
  const at = contents.findIndex(({ id }) => id === row)
  const cell = contents[at]?.cells[version] ?? []
  const place = cell.indexOf(segment)
  const possible = new Set<'merge-next' | 'merge-previous' | 'split' | 'move-next' | 'move-previous' | 'unlink'>()
  if (at < 0) return possible
  const [before, after] = [at > 0, at + 1 < contents.length]
  if (after) possible.add('merge-next')
  if (before) possible.add('merge-previous')
  if (place < 0) return possible
  if (after) possible.add('move-next')
  if (before) possible.add('move-previous')
  if (place > 0) possible.add('split')
  if (Object.values(contents[at]?.cells ?? {}).flat().length > 1) possible.add('unlink')
  return possible
}

type Editor = (
  versions: readonly Version[],
  contents: readonly RowCells[],
  at: number,
  row: RowCells,
  edit: RowEdit,
  into: number,
) => readonly RowCells[] | null

const editors: Readonly<Record<RowEdit['edit'], Editor>> = {
  merge(versions, contents, at, _row, edit) {
    const first = edit.edit === 'merge' && edit.with === 'next' ? at : at - 1
    const [a, b] = [contents[first], contents[first + 1]]
    if (!a || !b) return null
    return contents.toSpliced(
      first,
      2,
      pinnedRow(versions, (version) => inOrder(version, [...(a.cells[version.id] ?? []), ...(b.cells[version.id] ?? [])])),
    )
  },

  split(versions, contents, at, row, edit) {
    if (edit.edit !== 'split') return null
    const cell = row.cells[edit.version] ?? []
    const cut = cell.indexOf(edit.segment)
    const version = versions.find(({ id }) => id === edit.version)
    if (cut <= 0 || !version) return null
    const share = lengthsOf(version, cell).slice(0, cut).reduce(sum, 0) / Math.max(1, lengthsOf(version, cell).reduce(sum, 0))
    const cuts = new Map(
      versions.map((other) => [other.id, other === version ? cut : nearestCut(lengthsOf(other, row.cells[other.id] ?? []), share)]),
    )
    const part = (from: 'start' | 'end') =>
      pinnedRow(versions, ({ id }) =>
        from === 'start' ? (row.cells[id] ?? []).slice(0, cuts.get(id)) : (row.cells[id] ?? []).slice(cuts.get(id)),
      )
    return contents.toSpliced(at, 1, part('start'), part('end'))
  },

  move(versions, contents, at, row, edit) {
    if (edit.edit !== 'move') return null
    const cell = row.cells[edit.version] ?? []
    const place = cell.indexOf(edit.segment)
    const target = edit.to === 'next' ? at + 1 : at - 1
    const other = contents[target]
    if (place < 0 || !other) return null
    const going = edit.to === 'next' ? cell.slice(place) : cell.slice(0, place + 1)
    return shift(versions, contents, edit.version, going, at, target)
  },

  place(versions, contents, at, row, edit, target) {
    if (edit.edit !== 'place') return null
    if (target < 0 || target === at || !row.cells[edit.version]?.includes(edit.segment)) return null
    return shift(versions, contents, edit.version, [edit.segment], at, target)
  },

  unlink(versions, contents, at, row, edit) {
    if (edit.edit !== 'unlink') return null
    const cell = row.cells[edit.version] ?? []
    const place = cell.indexOf(edit.segment)
    if (place < 0 || Object.values(row.cells).flat().length < 2) return null
    const alone = (ids: readonly string[]) => pinnedRow(versions, ({ id }) => (id === edit.version ? ids : []))
    const others = (kept: readonly string[]) => pinnedRow(versions, ({ id }) => (id === edit.version ? kept : (row.cells[id] ?? [])))
    const [before, after] = [cell.slice(0, place), cell.slice(place + 1)]
    // The segment first of several stands before the row; else it and those after it stand behind, so that the version keeps its order.
    if (before.length === 0 && after.length > 0) return contents.toSpliced(at, 1, alone([edit.segment]), others(after))
    return contents.toSpliced(at, 1, others(before), alone([edit.segment]), ...(after.length > 0 ? [alone(after)] : []))
  },

  pin(_versions, contents, at, row, edit) {
    if (edit.edit !== 'pin' || (row.pinned === true) === edit.pinned) return null
    return contents.with(at, edit.pinned ? { cells: row.cells, pinned: true } : { cells: row.cells })
  },
}

function shift(
  versions: readonly Version[],
  contents: readonly RowCells[],
  version: string,
  going: readonly string[],
  from: number,
  to: number,
): readonly RowCells[] {
  return contents.map((content, index) => {
    if (index !== from && index !== to) return content
    return pinnedRow(versions, (other) => {
      const own = content.cells[other.id] ?? []
      if (other.id !== version) return own
      return index === from ? own.filter((id) => !going.includes(id)) : inOrder(other, [...own, ...going])
    })
  })
}

function pinnedRow(versions: readonly Version[], cellOf: (version: Version) => readonly string[]): RowCells {
  return { cells: Object.fromEntries(versions.map((version) => [version.id, cellOf(version)])), pinned: true }
}

function inOrder({ segments }: Version, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids)
  return segments.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

const sum = (a: number, b: number): number => a + b
const lengthsOf = ({ segments }: Version, ids: readonly string[]): readonly number[] =>
  ids.map((wanted) => segments.find(({ id }) => id === wanted)?.text.length ?? 0)

/** How many of the lengths come before the share of their sum, as near as whole ones can. */
function nearestCut(lengths: readonly number[], share: number): number {
  const whole = lengths.reduce(sum, 0)
  let best = 0
  let passed = 0
  let nearest = share
  lengths.forEach((length, index) => {
    passed += length
    const off = Math.abs(passed / Math.max(1, whole) - share)
    if (off <= nearest) {
      best = index + 1
      nearest = off
    }
  })
  return best
}
