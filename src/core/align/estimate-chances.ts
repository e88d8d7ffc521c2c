import type { Beads } from './beads.ts'
import type { DraftLexicon } from './collect-pairs.ts'
import { countTypes } from './count-types.ts'
import type { Side } from './read-side.ts'

const rounds = 3

/** How many sightings the keys are worth beside those counted. */
const priorWeight = 1.5

/** Taken off every count, since a pair's own line always speaks for it. */
const discount = 0.5

/** Shares the counts out: what each word is explained by, in both directions at once. Also sets how often words stay unexplained. */
export function estimateChances(
  a: Side,
  b: Side,
  beads: Beads,
  draft: DraftLexicon,
  priorOfB: Float32Array,
  priorOfA: Float32Array,
  nullA: Float32Array,
  nullB: Float32Array,
): { chanceOfB: Float32Array; chanceOfA: Float32Array } {
  const { aStarts, bOf } = draft
  const size = bOf.length
  const counted = countTypes(a, b, beads)
  const chanceOfB = new Float32Array(size)
  const chanceOfA = new Float32Array(size)
  for (let e = 0; e < a.typeCount; e++) for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
    const f = bOf[at]!
    const half = draft.countOf[at]! * 0.5
    chanceOfB[at] = (half + priorWeight * priorOfB[at]!) / (counted.a[e]! + priorWeight)
    chanceOfA[at] = (half + priorWeight * priorOfA[at]!) / (counted.b[f]! + priorWeight)
  }
  const totalA = Math.max(1, a.types.length)
  const totalB = Math.max(1, b.types.length)
  const massA = new Float32Array(a.typeCount)
  const massB = new Float32Array(b.typeCount)
  const inBead = new Int32Array(b.typeCount).fill(-1)
  const share = new Float32Array(size)
  const coveredA = new Float32Array(a.typeCount)
  const coveredB = new Float32Array(b.typeCount)
  const strongestTrustA = new Float32Array(a.typeCount)
  const strongestTrustB = new Float32Array(b.typeCount)
  for (let e = 0; e < a.typeCount; e++) for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
    const f = bOf[at]!
    strongestTrustA[e] = Math.max(strongestTrustA[e]!, draft.trustOf[at]!)
    strongestTrustB[f] = Math.max(strongestTrustB[f]!, draft.trustOf[at]!)
  }
  for (let round = 0; round < rounds; round++) {
    share.fill(0)
    for (let bead = 0; bead < beads.count; bead++) {
      const weight = beads.weight[bead]!
      if (weight <= 0) continue
      const aTo = a.starts[beads.aTo[bead]!]!
      const aFrom = a.starts[beads.aFrom[bead]!]!
      const bTo = b.starts[beads.bTo[bead]!]!
      const bFrom = b.starts[beads.bFrom[bead]!]!
      const linesA = aTo - aFrom
      const linesB = bTo - bFrom
      for (let place = bFrom; place < bTo; place++) {
        const f = b.types[place]!
        inBead[f] = bead
        massB[f] = (nullB[f]! * linesA * b.frequency[f]!) / totalB
      }
      for (let place = aFrom; place < aTo; place++) {
        const e = a.types[place]!
        let mass = (nullA[e]! * linesB * a.frequency[e]!) / totalA
        for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
          const f = bOf[at]!
          if (inBead[f] !== bead) continue
          massB[f]! += chanceOfB[at]!
          mass += chanceOfA[at]!
        }
        massA[e] = mass
      }
      for (let place = aFrom; place < aTo; place++) {
        const e = a.types[place]!
        for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
          const f = bOf[at]!
          if (inBead[f] === bead) share[at]! += weight * (chanceOfB[at]! / massB[f]!) * (chanceOfA[at]! / massA[e]!)
        }
      }
    }
    coveredA.fill(0)
    coveredB.fill(0)
    for (let e = 0; e < a.typeCount; e++) for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
      const f = bOf[at]!
      const count = Math.max(0, share[at]! - discount)
      coveredA[e]! += count
      coveredB[f]! += count
      chanceOfB[at] = (count + priorWeight * priorOfB[at]!) / (counted.a[e]! + priorWeight)
      chanceOfA[at] = (count + priorWeight * priorOfA[at]!) / (counted.b[f]! + priorWeight)
    }
    setNull(nullA, coveredA, counted.a, strongestTrustA)
    setNull(nullB, coveredB, counted.b, strongestTrustB)
  }
  return { chanceOfB, chanceOfA }
}

/** A word never explained in the text counts neither way; one explained nearly always makes its absence speak. */
function setNull(missing: Float32Array, covered: Float32Array, counted: Float32Array, strongestTrust: Float32Array): void {
  for (let type = 0; type < missing.length; type++) {
    const rate = (covered[type]! + strongestTrust[type]! * 0.7) / (counted[type]! + 1)
    missing[type] = Math.max(0.05, 1 - Math.min(1, rate))
  }
}
