import { impossible } from './costs.ts'
import type { Costs } from './costs.ts'
import type { Token } from './prepare-name.ts'
import { unitCount } from './symbols.ts'

const width = 256
/** Scores of the last alignment, node of a × node of b. One scratch for all: an alignment is read before the next is made. */
const scores = new Float64Array(width * width)
const pairsOfB = new Uint16Array(width)

export interface Aligned {
  /** Log-odds that the words are one name, the ending's cost included. */
  score: number
  endA: number
  endB: number
  kindA: number
  kindB: number
}

/** One step of an alignment: the units of each side (0 to 2) and what they say. */
export interface Step {
  /** Last node of each side's units. */
  readonly a: number
  readonly b: number
  readonly lengthA: number
  readonly lengthB: number
  readonly odds: number
}

const result: Aligned = { score: 0, endA: 0, endB: 0, kindA: 0, kindB: 0 }

/**
 * The best alignment of two words over all their forms. An initial aligns with what the other word begins with.
 * The returned object is reused by the next call.
 */
export function align(a: Token, b: Token, costs: Costs): Aligned {
  const { one, alone, pairs, pairOne, pairPair, pairCount } = costs
  const n = unitCount
  const ua = a.units
  const ub = b.units
  const parentA = a.parents
  const parentB = b.parents
  const lengthA = ua.length
  const lengthB = ub.length
  const oa = a.orthography
  const ob = b.orthography
  scores[0] = 0
  for (let v = 1; v < lengthB; v++) {
    const pv = parentB[v]!
    pairsOfB[v] = pv === 0 ? 0 : pairs[ub[pv]! * n + ub[v]!]!
    scores[v] = scores[pv]! + alone[ub[v]! * 3 + oa]!
  }
  for (let u = 1; u < lengthA; u++) {
    const unitA = ua[u]!
    const pu = parentA[u]!
    const row = u * width
    const above = pu * width
    const above2 = parentA[pu]! * width
    const aloneA = alone[unitA * 3 + ob]!
    const rowOne = unitA * n
    const pairA = pu === 0 ? 0 : pairs[ua[pu]! * n + unitA]!
    const rowPair = pairA * n
    scores[row] = scores[above]! + aloneA
    for (let v = 1; v < lengthB; v++) {
      const unitB = ub[v]!
      const pv = parentB[v]!
      let best = scores[above + pv]! + one[rowOne + unitB]!
      let other = scores[above + v]! + aloneA
      if (other > best) best = other
      other = scores[row + pv]! + alone[unitB * 3 + oa]!
      if (other > best) best = other
      const pairB = pairsOfB[v]!
      if (pairA !== 0) {
        other = scores[above2 + pv]! + pairOne[rowPair + unitB]!
        if (other > best) best = other
        if (pairB !== 0) {
          other = scores[above2 + parentB[pv]!]! + pairPair[pairA * pairCount + pairB]!
          if (other > best) best = other
        }
      }
      if (pairB !== 0) {
        other = scores[above + parentB[pv]!]! + pairOne[pairB * n + unitA]!
        if (other > best) best = other
      }
      scores[row + v] = best
    }
  }
  result.score = impossible
  const endsA = a.ends
  const endsB = b.ends
  if (a.initial !== b.initial) {
    const long = a.initial ? b : a
    const short = a.initial ? a : b
    if (long.units.length < 2 || short.units.length < 2) return result
    set(initialScore(short, long, costs), a.initial ? endsA[0]! : 1, a.initial ? 1 : endsB[0]!, 0, 0)
    return result
  }
  for (let i = 0; i < endsA.length; i++) {
    const costA = costs.endings[a.kinds[i]!]!
    for (let j = 0; j < endsB.length; j++) {
      const score = scores[endsA[i]! * width + endsB[j]!]! + costA + costs.endings[b.kinds[j]!]!
      if (score > result.score) set(score, endsA[i]!, endsB[j]!, a.kinds[i]!, b.kinds[j]!)
    }
  }
  return result
}

/**
 * An initial stands for a beginning: its first unit against the other word's first, or its first letter as the first of two units that
 * stand for the other's (Y for Е, since Е is Ye).
 */
function initialScore(short: Token, long: Token, costs: Costs): number {
  const n = unitCount
  const letter = short.units[1]!
  const first = long.units[1]!
  let best = costs.one[letter * n + first]!
  for (let next = 1; next < n; next++) {
    const two = costs.pairs[letter * n + next]!
    if (two !== 0) best = Math.max(best, costs.pairOne[two * n + first]! - 1)
  }
  const second = long.units.length > 2 && long.parents[2] === 1 ? long.units[2]! : 0
  const two = second === 0 ? 0 : costs.pairs[first * n + second]!
  if (two !== 0) best = Math.max(best, costs.pairOne[two * n + letter]! - 0.5)
  return best
}

function set(score: number, endA: number, endB: number, kindA: number, kindB: number): void {
  result.score = score
  result.endA = endA
  result.endB = endB
  result.kindA = kindA
  result.kindB = kindB
}

/** The last step before two nodes; reused by the next call. */
export const lastStep = { lengthA: 0, lengthB: 0, odds: 0, fromA: 0, fromB: 0 }

function take(a: Token, b: Token, u: number, v: number, lengthA: number, lengthB: number, odds: number): boolean {
  const fromA = lengthA === 0 ? u : lengthA === 1 ? a.parents[u]! : a.parents[a.parents[u]!]!
  const fromB = lengthB === 0 ? v : lengthB === 1 ? b.parents[v]! : b.parents[b.parents[v]!]!
  if (Math.abs(scores[fromA * width + fromB]! + odds - scores[u * width + v]!) > 1e-9) return false
  lastStep.lengthA = lengthA
  lastStep.lengthB = lengthB
  lastStep.odds = odds
  lastStep.fromA = fromA
  lastStep.fromB = fromB
  return true
}

/** Sets `lastStep` to the step by which the alignment just made by `align` came to node `u` of `a` and `v` of `b`. */
export function findLastStep(a: Token, b: Token, costs: Costs, u: number, v: number): void {
  const { one, alone, pairs, pairOne, pairPair, pairCount } = costs
  const n = unitCount
  const unitA = a.units[u]!
  const unitB = b.units[v]!
  if (u !== 0 && v !== 0) {
    if (take(a, b, u, v, 1, 1, one[unitA * n + unitB]!)) return
    const pu = a.parents[u]!
    const pv = b.parents[v]!
    const pairA = pu === 0 ? 0 : pairs[a.units[pu]! * n + unitA]!
    const pairB = pv === 0 ? 0 : pairs[b.units[pv]! * n + unitB]!
    if (pairA !== 0 && take(a, b, u, v, 2, 1, pairOne[pairA * n + unitB]!)) return
    if (pairB !== 0 && take(a, b, u, v, 1, 2, pairOne[pairB * n + unitA]!)) return
    if (pairA !== 0 && pairB !== 0 && take(a, b, u, v, 2, 2, pairPair[pairA * pairCount + pairB]!)) return
  }
  if (u !== 0 && take(a, b, u, v, 1, 0, alone[unitA * 3 + b.orthography]!)) return
  if (v !== 0 && take(a, b, u, v, 0, 1, alone[unitB * 3 + a.orthography]!)) return
  throw new Error(`no step leads to ${a.text} | ${b.text} at ${u}, ${v}`)
}

/** The steps of the alignment just made by `align`, first to last. */
export function stepsOf(a: Token, b: Token, costs: Costs, aligned: Aligned): readonly Step[] {
  const steps: Step[] = []
  for (let u = aligned.endA, v = aligned.endB; u !== 0 || v !== 0; u = lastStep.fromA, v = lastStep.fromB) {
    findLastStep(a, b, costs, u, v)
    steps.push({ a: u, b: v, lengthA: lastStep.lengthA, lengthB: lastStep.lengthB, odds: lastStep.odds })
  }
  return steps.reverse()
}
