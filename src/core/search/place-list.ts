/** Places by number, in arrays that grow: there may be a hundred thousand, and objects for each would cost more than finding them. */
export interface PlaceList {
  length: number
  cells: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  /** Indexes into `foundBy`. */
  by: Uint8Array
}

const room = 1024

export const createPlaceList = (): PlaceList => ({ length: 0, cells: new Uint32Array(room), starts: new Uint32Array(room), ends: new Uint32Array(room), by: new Uint8Array(room) })

export function addPlace(list: PlaceList, cell: number, start: number, end: number, by: number): void {
  const at = list.length
  if (at === list.cells.length) {
    const wider = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(at * 2)
      to.set(from)
      return to
    }
    list.cells = wider(list.cells)
    list.starts = wider(list.starts)
    list.ends = wider(list.ends)
    const by = new Uint8Array(at * 2)
    by.set(list.by)
    list.by = by
  }
  list.cells[at] = cell
  list.starts[at] = start
  list.ends[at] = end
  list.by[at] = by
  list.length = at + 1
}

/** Puts the places from `from` on, all of one passage, in order and apart: of two that overlap the longer stays, of equal ones the one that comes first in `foundBy`. */
export function partPlaces(list: PlaceList, from: number): void {
  if (list.length - from < 2) return
  const { cells, starts, ends, by } = list
  const ordered = Array.from({ length: list.length - from }, (_, at) => ({ start: starts[from + at] ?? 0, end: ends[from + at] ?? 0, by: by[from + at] ?? 0 })).sort((a, b) => a.start - b.start || b.end - a.end || a.by - b.by)
  const kept: typeof ordered = []
  for (const place of ordered) {
    const last = kept.at(-1)
    if (!last || place.start >= last.end) kept.push(place)
    else if (place.end - place.start > last.end - last.start) kept[kept.length - 1] = place
  }
  const cell = cells[from] ?? 0
  list.length = from
  for (const place of kept) addPlace(list, cell, place.start, place.end, place.by)
}
