import type { CellPair } from './compare-cells.ts'
import { tuning } from './tuning.ts'

/**
 * How likely each unit of a cell is the counterpart of each of another, 0 to 1, row by row: every word chooses among those of the other
 * side (IBM model 1, Brown et al. 1993, with a prior for place), in both directions, and a pair stands where both choose it (Liang, Taskar
 * and Klein 2006). `support` says how well the neighbourhood of each pair is linked; null where that is not known yet.
 */
export function shareLinks({ a, b, table, entries, given, inA, inB }: CellPair, places: Float32Array, support: Float32Array | null, first = false): Float32Array {
  const base = first ? tuning.firstChance : tuning.chance
  const n = a.types.length
  const m = b.types.length
  const { counts, likeness } = table
  const { likenessWeight, unseen, neighbours, nothing, nothingSmall, given: givenChance } = tuning
  const ofB = new Float32Array(n * m)
  const ofA = new Float32Array(n * m)
  const sumB = new Float32Array(m)
  const sumA = new Float32Array(n)
  const seenB = new Float64Array(m)
  for (let j = 0; j < m; j++) {
    const y = inB.types[b.types[j]!]!
    seenB[j] = y.count + unseen
    sumB[j] = y.small ? nothingSmall : nothing
  }
  for (let i = 0; i < n; i++) {
    const x = inA.types[a.types[i]!]!
    const seenA = x.count + unseen
    sumA[i] = x.small ? nothingSmall : nothing
    for (let j = 0; j < m; j++) {
      const at = i * m + j
      const entry = entries[at]!
      const alike = likeness[entry]!
      if (alike < 0 || given[at]! < 0) continue
      const told = given[at]! * givenChance
      const sightings = Math.max(0, counts[entry]!) + likenessWeight * alike + base
      const place = places[at]! * (support ? 1 + neighbours * support[at]! : 1)
      const chanceB = Math.max(told, sightings / (seenA + likenessWeight * alike)) * place
      const chanceA = Math.max(told, sightings / (seenB[j]! + likenessWeight * alike)) * place
      ofB[at] = chanceB
      ofA[at] = chanceA
      sumB[j]! += chanceB
      sumA[i]! += chanceA
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) {
    const at = i * m + j
    if (ofB[at] !== 0) ofB[at] = Math.sqrt((ofB[at]! / sumB[j]!) * (ofA[at]! / sumA[i]!))
  }
  return ofB
}

const reach = 3
const leastFelt = 0.05

/** How well the neighbourhood of each pair is linked, itself, its row and its column left out. */
export function supportOf(links: Float32Array, n: number, m: number): Float32Array {
  const support = new Float32Array(n * m)
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) {
    const link = links[i * m + j]!
    if (link < leastFelt) continue
    for (let x = Math.max(0, i - reach); x <= Math.min(n - 1, i + reach); x++) {
      if (x === i) continue
      for (let y = Math.max(0, j - reach); y <= Math.min(m - 1, j + reach); y++) if (y !== j) support[x * m + y]! += link / (Math.abs(x - i) + Math.abs(y - j) - 1)
    }
  }
  return support
}

/** Adds to `sum` how likely two units are counterparts by way of a third version, the likeliest way: the links of `a` to it, and of it to `b`. */
export function addThroughThird(sum: Float32Array, toThird: Float32Array, fromThird: Float32Array, n: number, thirds: number, m: number): void {
  const best = new Float32Array(m)
  for (let i = 0; i < n; i++) {
    let any = false
    for (let k = 0; k < thirds; k++) {
      const first = toThird[i * thirds + k]!
      if (first < leastFelt) continue
      any = true
      for (let j = 0; j < m; j++) {
        const both = first * fromThird[k * m + j]!
        if (both > best[j]!) best[j] = both
      }
    }
    // Most words go with one or two of a third version: the rest of the table is not walked.
    if (!any) continue
    for (let j = 0; j < m; j++) sum[i * m + j]! += best[j]!
    best.fill(0)
  }
}

/** The same links seen from the other side. */
export function turned(links: Float32Array, n: number, m: number): Float32Array {
  const result = new Float32Array(n * m)
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) result[j * n + i] = links[i * m + j]!
  return result
}
