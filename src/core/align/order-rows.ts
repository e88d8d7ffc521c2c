import type { Row } from '../model/index.ts'

/** The rows of a version in its order, a row again where it comes again. */
export type RowSequence = readonly Row[]

/**
 * Rows in an order every version agrees with where there is one: what only one version has stands right behind what precedes it there.
 * Where versions contradict each other the first version's order rules.
 */
export function orderRows(sequences: readonly RowSequence[]): readonly Row[] {
  const merged = mergedOrder(sequences)
  const place = new Map(merged.map((row, index) => [row, index]))
  const agreed = sequences.every((sequence) =>
    sequence.every((row, index) => index === 0 || place.get(sequence[index - 1]!)! <= place.get(row)!),
  )
  return agreed ? merged : topologicalOrder(sequences, merged, place)
}

/** Version by version, each new row behind the one that precedes it. */
function mergedOrder(sequences: readonly RowSequence[]): Row[] {
  const next = new Map<Row | null, Row>()
  const known = new Set<Row>()
  for (const sequence of sequences) {
    let previous: Row | null = null
    for (const row of sequence) {
      if (!known.has(row)) {
        known.add(row)
        const after = next.get(previous)
        next.set(previous, row)
        if (after) next.set(row, after)
      }
      previous = row
    }
  }
  const ordered: Row[] = []
  for (let row = next.get(null); row; row = next.get(row)) ordered.push(row)
  return ordered
}

/** As `merged` where the versions leave it open; where they go round in a circle, `merged` breaks it. */
function topologicalOrder(sequences: readonly RowSequence[], merged: readonly Row[], place: ReadonlyMap<Row, number>): readonly Row[] {
  const after = merged.map(() => new Set<number>())
  const waiting = merged.map(() => 0)
  for (const sequence of sequences)
    for (let index = 1; index < sequence.length; index++) {
      const [from, to] = [place.get(sequence[index - 1]!)!, place.get(sequence[index]!)!]
      if (from === to || after[from]!.has(to)) continue
      after[from]!.add(to)
      waiting[to]!++
    }
  const done = merged.map(() => false)
  const free = merged.flatMap((_, index) => (waiting[index] === 0 ? [index] : []))
  const ordered: Row[] = []
  let stuck = 0
  while (ordered.length < merged.length) {
    let next = free.shift()
    if (next === undefined) {
      while (done[stuck]) stuck++
      next = stuck
    }
    if (done[next]) continue
    done[next] = true
    ordered.push(merged[next]!)
    for (const to of after[next]!) if (--waiting[to]! === 0 && !done[to]) free.splice(insertionPoint(free, to), 0, to)
  }
  return ordered
}

function insertionPoint(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
