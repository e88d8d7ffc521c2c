import type { LanguageTag, Row, Segment, Work } from '../model/index.ts'

/** The passages of a work by number, version by version, with the way to rows and back. */
export interface SearchText {
  readonly texts: readonly string[]
  readonly segments: readonly Segment[]
  readonly versions: readonly { readonly id: string; readonly language: LanguageTag; readonly first: number; readonly end: number }[]
  readonly versionOf: (cell: number) => number
  /** The number of a passage's row; of one in no row, that of no row. */
  readonly rowOf: Uint32Array
  /** Passages in reading order: row by row, in each the versions in the work's order. */
  readonly order: Uint32Array
  readonly rows: readonly Row[]
}

export function searchText({ versions }: Pick<Work, 'versions'>, rows: readonly Row[]): SearchText {
  const segments = versions.flatMap((version) => version.segments)
  const parts = versions.map(({ id, language, segments: own }) => ({ id, language, first: 0, end: own.length }))
  let total = 0
  for (const part of parts) {
    part.first = total
    total = part.end += total
  }
  const rowOf = new Uint32Array(total).fill(rows.length)
  const order = new Uint32Array(total)
  let placed = 0
  const numbers = versions.map((version) => new Map(version.segments.map((segment, index) => [segment.id, index])))
  rows.forEach((row, index) => {
    versions.forEach(({ id }, at) => {
      for (const segment of row.cells[id] ?? []) {
        const number = numbers[at]?.get(segment)
        const cell = (parts[at]?.first ?? 0) + (number ?? 0)
        if (number === undefined || rowOf[cell] !== rows.length) continue
        rowOf[cell] = index
        order[placed++] = cell
      }
    })
  })
  const ends = parts.map(({ end }) => end)
  return {
    texts: segments.map(({ text }) => text),
    segments,
    versions: parts,
    versionOf: (cell) => {
      let version = 0
      while (cell >= (ends[version] ?? Infinity)) version++
      return version
    },
    rowOf,
    order: order.subarray(0, placed),
    rows,
  }
}
