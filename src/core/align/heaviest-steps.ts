/** A tie between a row and a segment that may join it; the weight is positive. */
export interface Tie {
  readonly row: number
  readonly place: number
  readonly weight: number
}

/**
 * The heaviest set of ties that runs through both sides in order: rows and places never fall, and either may stand still, so that several
 * segments may join one row and one segment several rows. Ties come sorted by row, then place. O(n log n).
 */
export function heaviestSteps(ties: readonly Tie[], placeCount: number): readonly Tie[] {
  const best = new Float64Array(placeCount + 1)
  const bestAt = new Int32Array(placeCount + 1).fill(-1)
  const total = new Float64Array(ties.length)
  const before = new Int32Array(ties.length).fill(-1)
  let end = -1
  ties.forEach(({ place, weight }, at) => {
    let sum = 0
    let previous = -1
    for (let node = place + 1; node > 0; node -= node & -node) if (best[node]! > sum) {
      sum = best[node]!
      previous = bestAt[node]!
    }
    const whole = sum + weight
    total[at] = whole
    before[at] = previous
    if (end < 0 || whole > total[end]!) end = at
    for (let node = place + 1; node <= placeCount; node += node & -node) if (best[node]! < whole) {
      best[node] = whole
      bestAt[node] = at
    }
  })
  const steps: Tie[] = []
  for (let at = end; at >= 0; at = before[at]!) steps.push(ties[at]!)
  return steps.reverse()
}
