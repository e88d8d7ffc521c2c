import type { Beads } from './beads.ts'
import { breakKinds, type Side } from './read-side.ts'

/** Most lines of one side in a group. */
export const longestGroup = 4

/** The shapes a group may have, lines of a by lines of b. */
export const shapes: readonly (readonly [a: number, b: number])[] = [
  [1, 1], [1, 2], [2, 1], [1, 3], [3, 1], [1, 4], [4, 1], [2, 2], [2, 3], [3, 2], [3, 3],
]

/** What shapes, lengths and breaks to expect, all as natural logarithms; estimated from the texts themselves, begun from `firstModel`. */
export interface BeadModel {
  /** By index in `shapes`. */
  readonly shape: Float64Array
  /** A line left alone after a group; after another of its side; after one of the other side. Whole blocks go missing, so the second comes easier. */
  readonly aloneFirst: number
  readonly aloneNext: number
  readonly aloneOther: number
  /** A group after a line alone, beside its shape: where a whole block is missing, single groups in its middle are rare. */
  readonly aloneLast: number
  /** Mean of log(length of b / length of a), and variance: `spread + grain / length`. */
  readonly ratio: number
  readonly spread: number
  readonly grain: number
  /** What a break between two lines of one group says, by kind of break, against the same break between groups. */
  readonly breakInA: Float64Array
  readonly breakInB: Float64Array
}

const firstShares = [0.84, 0.035, 0.035, 0.004, 0.004, 0.0006, 0.0006, 0.0025, 0.0004, 0.0004, 0.0001]
const firstAlone = 0.07
/** After a line alone: another of its side, one of the other side. */
const firstNext = 0.3
const firstOther = 0.05

/** What to expect before anything is known. */
export function firstModel(a: Side, b: Side): BeadModel {
  return {
    shape: Float64Array.from(firstShares, (share) => Math.log(share)),
    aloneFirst: Math.log(firstAlone / 2),
    aloneNext: Math.log(firstNext),
    aloneOther: Math.log(firstOther),
    aloneLast: Math.log((1 - firstNext - firstOther) / (1 - firstAlone)),
    ratio: Math.log(sum(b.lengths) / Math.max(1, sum(a.lengths)) || 1),
    spread: 0.05,
    grain: 4,
    breakInA: Float64Array.from(firstBreaks),
    breakInB: Float64Array.from(firstBreaks),
  }
}

// After a full stop and before a capital a group rarely goes on; after nothing or a comma and before a small letter it mostly does.
const firstBreaks = [-0.5, 0.5, 0.3, 2, 0.3, 1, 3, 3, -4]

/** Learns the model again from groups. */
export function estimateModel(a: Side, b: Side, beads: Beads, before: BeadModel): BeadModel {
  const counts = new Float64Array(shapes.length)
  let alone = 0
  let next = 0
  let other = 0
  let afterAlone = 0
  /** The side the line before stood alone on: 1 for a, 2 for b, 0 after a group. */
  let previous = 0
  let groups = 0
  let lengthSum = 0
  let lengthWeight = 0
  const logs: number[] = []
  const lengths: number[] = []
  const inA = new Float64Array(breakKinds)
  const inB = new Float64Array(breakKinds)
  const betweenA = new Float64Array(breakKinds)
  const betweenB = new Float64Array(breakKinds)
  for (let bead = 0; bead < beads.count; bead++) {
    const m = beads.aTo[bead]! - beads.aFrom[bead]!
    const n = beads.bTo[bead]! - beads.bFrom[bead]!
    const isAlone = m === 0 || n === 0
    const side = n === 0 ? 1 : m === 0 ? 2 : 0
    if (previous > 0) {
      afterAlone++
      if (side === previous) next++
      else if (isAlone) other++
    } else {
      groups++
      if (isAlone) alone++
    }
    previous = side
    if (m > 0) betweenA[a.breaks[beads.aTo[bead]! - 1]!]!++
    if (n > 0) betweenB[b.breaks[beads.bTo[bead]! - 1]!]!++
    if (isAlone) continue
    const weight = beads.weight[bead]!
    counts[shapes.findIndex(([x, y]) => x === m && y === n)]! += weight
    for (let line = beads.aFrom[bead]!; line + 1 < beads.aTo[bead]!; line++) inA[a.breaks[line]!]! += weight
    for (let line = beads.bFrom[bead]!; line + 1 < beads.bTo[bead]!; line++) inB[b.breaks[line]!]! += weight
    if (weight < 0.9) continue
    let lengthA = 0
    let lengthB = 0
    for (let line = beads.aFrom[bead]!; line < beads.aTo[bead]!; line++) lengthA += a.lengths[line]!
    for (let line = beads.bFrom[bead]!; line < beads.bTo[bead]!; line++) lengthB += b.lengths[line]!
    const log = Math.log(lengthB / lengthA)
    logs.push(log)
    lengths.push((lengthA + lengthB) / 2)
    lengthSum += log * Math.sqrt(lengthA + lengthB)
    lengthWeight += Math.sqrt(lengthA + lengthB)
  }
  const pseudo = 30
  const total = sum(counts) + pseudo
  const aloneRate = (alone + pseudo * firstAlone) / (groups + pseudo)
  const nextRate = Math.min(0.9, (next + firstNext * 10) / (afterAlone + 10))
  const otherRate = Math.min(0.08, (other + firstOther * 10) / (afterAlone + 10))
  const ratio = logs.length >= 10 ? lengthSum / lengthWeight : before.ratio
  const { spread, grain } = spreadOf(logs, lengths, ratio, before)
  return {
    ...before,
    shape: Float64Array.from(counts, (count, index) => Math.log((((index < 7 ? count : count * 0.6) + pseudo * firstShares[index]!) / total) * (1 - aloneRate))),
    aloneFirst: Math.log(aloneRate / 2),
    aloneNext: Math.log(nextRate),
    aloneOther: Math.log(otherRate),
    aloneLast: Math.log((1 - nextRate - otherRate) / (1 - aloneRate)),
    ratio,
    spread,
    grain,
    breakInA: breakLogs(inA, betweenA),
    breakInB: breakLogs(inB, betweenB),
  }
}

function breakLogs(inside: Float64Array, between: Float64Array): Float64Array {
  // The first guess is worth twenty sightings.
  const pseudo = 20
  const guess = new Float64Array(breakKinds)
  let guessTotal = 0
  const betweenTotal = sum(between) + pseudo
  for (let kind = 0; kind < breakKinds; kind++) {
    guess[kind] = ((between[kind]! + 1) / betweenTotal) * Math.exp(firstBreaks[kind]!)
    guessTotal += guess[kind]!
  }
  const insideTotal = sum(inside) + pseudo
  return Float64Array.from(firstBreaks, (_, kind) => {
    const rateIn = (inside[kind]! + (pseudo * guess[kind]!) / guessTotal) / insideTotal
    const rateBetween = (between[kind]! + pseudo / breakKinds / 2) / betweenTotal
    return Math.max(-5, Math.min(3, Math.log(rateIn / rateBetween)))
  })
}

/** Fits variance = spread + grain / length to the middle of the observations, outliers left out: wrong groups are among them. */
function spreadOf(logs: readonly number[], lengths: readonly number[], ratio: number, before: BeadModel): { spread: number; grain: number } {
  if (logs.length < 40) return before
  let s11 = 0
  let s12 = 0
  let s22 = 0
  let t1 = 0
  let t2 = 0
  logs.forEach((log, index) => {
    const square = Math.min(1, (log - ratio) ** 2)
    const x = 1 / lengths[index]!
    // Weighted by length squared, so that the few very short lines do not decide alone.
    const weight = Math.min(lengths[index]!, 100) ** 2
    s11 += weight
    s12 += weight * x
    s22 += weight * x * x
    t1 += weight * square
    t2 += weight * square * x
  })
  const determinant = s11 * s22 - s12 * s12
  if (determinant <= 1e-9) return before
  const spread = (t1 * s22 - t2 * s12) / determinant
  const grain = (s11 * t2 - s12 * t1) / determinant
  return { spread: Math.max(0.01, Math.min(0.3, spread)), grain: Math.max(2, Math.min(12, grain)) }
}

function sum(values: Int32Array | Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
