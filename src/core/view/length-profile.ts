import { createSegmentFinder, type Row, type Work } from '../model/index.ts'

/** How far the length of a row is from what is usual in the work. */
export interface RowLength {
  /** UTF-16 units by version; versions without the row are left out. */
  readonly lengths: Readonly<Record<string, number>>
  /** The version furthest from the others, each measured by its own habit; null where fewer than two have the row. */
  readonly version: string | null
  /** Its length, 1 being usual: 0.5 is half as long. */
  readonly ratio: number
}

// A short row is soon twice as long as another: this many characters are added to both before they are compared.
const damping = 20

/** Lengths of every row by row id, each version measured by how long it is in the rows all versions have. */
export function lengthProfile(work: Work, rows: readonly Row[]): ReadonlyMap<string, RowLength> {
  const finders = work.versions.map(({ id, segments }) => [id, createSegmentFinder(segments)] as const)
  const lengthsOf = ({ cells }: Row): Readonly<Record<string, number>> => {
    const own: Record<string, number> = {}
    for (const [version, find] of finders) {
      const segments = cells[version]
      if (!segments || segments.length === 0) continue
      let sum = 0
      for (const segment of segments) sum += find(segment)?.text.length ?? 0
      own[version] = sum
    }
    return own
  }
  const lengths = new Map(rows.map((row) => [row.id, lengthsOf(row)]))
  const totals = new Map<string, number>()
  for (const own of lengths.values()) {
    const entries = Object.entries(own)
    if (entries.length < work.versions.length) continue
    for (const [version, length] of entries) totals.set(version, (totals.get(version) ?? 0) + length)
  }
  const mean = [...totals.values()].reduce((sum, total) => sum + total, 0) / Math.max(totals.size, 1)
  const habit = (version: string): number => (mean > 0 ? (totals.get(version) ?? mean) / mean : 1)
  return new Map([...lengths].map(([row, own]) => [row, { lengths: own, ...furthest(Object.entries(own).map(([version, length]) => ({ version, size: length / habit(version) }))) }]))
}

function furthest(sizes: readonly { readonly version: string; readonly size: number }[]): Pick<RowLength, 'version' | 'ratio'> {
  let found: { version: string | null; ratio: number } = { version: null, ratio: 1 }
  const sorted = sizes.map(({ size }) => size).toSorted((a, b) => a - b)
  const middleWithout = middles(sorted)
  for (const { version, size } of sizes) {
    if (sizes.length < 2) continue
    const ratio = (size + damping) / (middleWithout[sorted.indexOf(size)]! + damping)
    if (found.version === null || Math.abs(Math.log(ratio)) > Math.abs(Math.log(found.ratio))) found = { version, ratio }
  }
  return found
}

/** For each of some sorted values the median of the others; sorting them anew for each took most of the time of a long work. */
function middles(sorted: readonly number[]): readonly number[] {
  const others = sorted.length - 1
  const [low, high] = [Math.floor((others - 1) / 2), Math.ceil((others - 1) / 2)]
  return sorted.map((_, left) => (sorted[low < left ? low : low + 1]! + sorted[high < left ? high : high + 1]!) / 2)
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

/** A row as a point: how long it is in either version. */
export interface LengthPoint {
  readonly row: string
  readonly x: number
  readonly y: number
  /** `y` against what is usual for `x`, 1 being usual. */
  readonly ratio: number
}

export interface LengthPlot {
  readonly points: readonly LengthPoint[]
  /** What is usual: `y = slope · x`. */
  readonly slope: number
  /** Rows far from the usual, the furthest first. */
  readonly outliers: readonly LengthPoint[]
}

const mostOutliers = 12

/** Every row two versions share, length by length. Far is two and a half times as far as half of the rows are, and at least a fifth too long or short. */
export function lengthPlot(profile: ReadonlyMap<string, RowLength>, across: string, up: string): LengthPlot {
  const pairs = [...profile].flatMap(([row, { lengths }]) => {
    const [x, y] = [lengths[across], lengths[up]]
    return x === undefined || y === undefined ? [] : [{ row, x, y }]
  })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const slope = sum(pairs.map(({ y }) => y)) / Math.max(sum(pairs.map(({ x }) => x)), 1) || 1
  const points = pairs.map(({ row, x, y }) => ({ row, x, y, ratio: (y + damping) / (x * slope + damping) }))
  const distance = ({ ratio }: LengthPoint): number => Math.abs(Math.log(ratio))
  const usual = points.length > 0 ? middleOf(points.map(distance)) : 0
  const far = Math.max(Math.log(1.2), 2.5 * usual)
  return { points, slope, outliers: points.filter((point) => distance(point) > far).toSorted((a, b) => distance(b) - distance(a)).slice(0, mostOutliers) }
}
