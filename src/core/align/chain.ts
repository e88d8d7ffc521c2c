/** Pairs of lines in reading order on both sides. */
export interface Chain {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly scores: Float32Array
}

/**
 * The heaviest set of pairs whose lines rise strictly on both sides. Pairs come sorted by line of a; weights are positive.
 * O(n log n), with a Fenwick tree of best ends.
 */
export function heaviestChain(a: Int32Array, b: Int32Array, weights: Float32Array, bCount: number): Int32Array {
  const size = a.length
  const best = new Float64Array(bCount + 1)
  const bestAt = new Int32Array(bCount + 1).fill(-1)
  const total = new Float64Array(size)
  const before = new Int32Array(size).fill(-1)
  let end = -1
  for (let from = 0; from < size; ) {
    let to = from
    while (to < size && a[to] === a[from]) to++
    // All pairs of one line look only at earlier lines, so they are entered together.
    for (let at = from; at < to; at++) {
      let sum = 0
      let previous = -1
      for (let node = b[at]!; node > 0; node -= node & -node) if (best[node]! > sum) {
        sum = best[node]!
        previous = bestAt[node]!
      }
      total[at] = sum + weights[at]!
      before[at] = previous
      if (end < 0 || total[at]! > total[end]!) end = at
    }
    for (let at = from; at < to; at++) for (let node = b[at]! + 1; node <= bCount; node += node & -node) if (best[node]! < total[at]!) {
      best[node] = total[at]!
      bestAt[node] = at
    }
    from = to
  }
  const chain: number[] = []
  for (let at = end; at >= 0; at = before[at]!) chain.push(at)
  return Int32Array.from(chain.reverse())
}
