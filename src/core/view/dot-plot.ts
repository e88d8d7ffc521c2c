import type { Row, Version } from '../model/index.ts'

/** Half-open range of places in a version's list of segments. */
type Range = readonly [from: number, to: number]

/** Two versions against each other: where each row stands in both, by the places of its segments. */
export interface DotPlot {
  /** Segments of the first version and of the second. */
  readonly width: number
  readonly height: number
  readonly dots: readonly PlotDot[]
  /** Rows only one of the two has, at their place in it. */
  readonly onlyA: readonly { readonly row: string; readonly a: Range }[]
  readonly onlyB: readonly { readonly row: string; readonly b: Range }[]
}

export interface PlotDot {
  readonly row: string
  readonly a: Range
  readonly b: Range
  /** True where the row breaks the order most rows keep in both. */
  readonly jump: boolean
}

export function dotPlot(a: Version, b: Version, rows: readonly Row[]): DotPlot {
  const [inA, inB] = [placesIn(a), placesIn(b)]
  const dots: { row: string; a: Range; b: Range }[] = []
  const onlyA: { row: string; a: Range }[] = []
  const onlyB: { row: string; b: Range }[] = []
  for (const row of rows) {
    const [x, y] = [rangeOf(row.cells[a.id], inA), rangeOf(row.cells[b.id], inB)]
    if (x && y) dots.push({ row: row.id, a: x, b: y })
    else if (x) onlyA.push({ row: row.id, a: x })
    else if (y) onlyB.push({ row: row.id, b: y })
  }
  const ordered = dots.toSorted((one, other) => one.a[0] - other.a[0])
  const kept = longestRise(ordered.map(({ b: [from] }) => from))
  const jumps = new Set(ordered.filter((_, index) => !kept.has(index)))
  return { width: a.segments.length, height: b.segments.length, dots: dots.map((dot) => ({ ...dot, jump: jumps.has(dot) })), onlyA, onlyB }
}

/** The row nearest to a point, both given in segments; null where there is none. */
export function rowNear({ dots, onlyA, onlyB }: DotPlot, x: number, y: number): string | null {
  const off = ([from, to]: Range, at: number): number => Math.max(0, from - at, at - to)
  let best: string | null = null
  let nearest = Infinity
  const consider = (row: string, distance: number): void => {
    if (distance >= nearest) return
    best = row
    nearest = distance
  }
  for (const dot of dots) consider(dot.row, off(dot.a, x) ** 2 + off(dot.b, y) ** 2)
  // A row of one version is drawn at the edge: whoever presses near it means it.
  for (const { row, a } of onlyA) consider(row, off(a, x) ** 2 + y ** 2)
  for (const { row, b } of onlyB) consider(row, off(b, y) ** 2 + x ** 2)
  return best
}

const placesIn = ({ segments }: Version): ReadonlyMap<string, number> => new Map(segments.map(({ id }, place) => [id, place]))

function rangeOf(ids: readonly string[] | undefined, places: ReadonlyMap<string, number>): Range | null {
  const own = (ids ?? []).flatMap((id) => places.get(id) ?? [])
  return own.length === 0 ? null : [Math.min(...own), Math.max(...own) + 1]
}

/** The places of a longest rising run. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle]!]! < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? ends[low - 1]! : -1
    ends[low] = at
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.add(at)
  return rise
}
