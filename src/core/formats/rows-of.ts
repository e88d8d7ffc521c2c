import type { Row, Segment, Version } from '../model/index.ts'

/** A row ready to be written: its id and each version's segments in it, in the order of the versions. */
export interface FilledRow {
  readonly id: string
  readonly cells: readonly (readonly Segment[])[]
}

/** The rows of some versions: those given, else one for each id, in an order that keeps each version's as far as they agree. Empty rows are left out. */
export function rowsOf(versions: readonly Version[], rows?: readonly Row[]): readonly FilledRow[] {
  const segments = versions.map((version) => new Map(version.segments.map((segment) => [segment.id, segment])))
  const filled = rows
    ? rows.map(({ id, cells }) => ({ id, cells: versions.map((version, index) => (cells[version.id] ?? []).flatMap((segment) => segments[index]?.get(segment) ?? [])) }))
    : mergedIds(versions).map((id) => ({ id, cells: segments.map((known) => [known.get(id)].filter((segment) => segment !== undefined)) }))
  return filled.filter(({ cells }) => cells.some((cell) => cell.length > 0))
}

/** All ids, each version's new ones placed after the one that precedes them there. */
function mergedIds(versions: readonly Version[]): string[] {
  const first = Symbol('first')
  const next = new Map<string | symbol, string>()
  const known = new Set<string>()
  for (const { segments } of versions) {
    let previous: string | symbol = first
    for (const { id } of segments) {
      if (!known.has(id)) {
        known.add(id)
        const after = next.get(previous)
        next.set(previous, id)
        if (after !== undefined) next.set(id, after)
      }
      previous = id
    }
  }
  const ids: string[] = []
  for (let id = next.get(first); id !== undefined; id = next.get(id)) ids.push(id)
  return ids
}

/** The one segment to write for a cell: several are joined by a line end, their markup kept. */
export function cellSegment(cell: readonly Segment[]): Segment | null {
  const [only] = cell
  if (!only || cell.length === 1) return only ?? null
  let text = ''
  const inline = cell.flatMap((segment, index) => {
    if (index > 0) text += '\n'
    const shift = text.length
    text += segment.text
    return (segment.inline ?? []).map((item) => ({ ...item, start: item.start + shift, end: item.end + shift }))
  })
  return { ...only, text, ...(inline.length > 0 ? { inline } : {}) }
}
