import type { Beads } from './beads.ts'
import { collectPairs } from './collect-pairs.ts'
import { estimateChances } from './estimate-chances.ts'
import type { Side } from './read-side.ts'

/**
 * What word goes with what word, as far as keys and the texts themselves say: a sparse table of pairs.
 *
 * A gain says how many times likelier the other word is beside this one than anywhere: `t(b|a) / p(b)`. `nullA`, `nullB`: how likely a
 * word of a line has no counterpart that the table knows; 1 for words nothing is known about, which then count neither for nor against.
 */
export interface Lexicon {
  /** Pairs by type of a: entries `aStarts[type]` to `aStarts[type + 1]`. */
  readonly aStarts: Int32Array
  readonly bOf: Int32Array
  readonly gainOfB: Float32Array
  readonly gainOfA: Float32Array
  readonly nullA: Float32Array
  readonly nullB: Float32Array
}

/** A pair no likelier than this together is left out. */
const leastGain = 0.5

/**
 * Builds the table from equal keys, and from groups where given: significant pairs first, then counts shared out by a translation model
 * in both directions at once (IBM Model 1, Brown et al. 1993, with the agreement of Liang, Taskar and Klein 2006).
 */
export function learnLexicon(a: Side, b: Side, beads: Beads | null): Lexicon {
  const draft = collectPairs(a, b, beads)
  const size = draft.bOf.length
  const { aStarts, bOf, trustOf } = draft
  const priorOfB = new Float32Array(size)
  const priorOfA = new Float32Array(size)
  for (let e = 0; e < a.typeCount; e++) for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
    priorOfB[at] = trustOf[at]! * (b.frequency[bOf[at]!]! / Math.max(1, draft.keyFrequencyB[at]!))
    priorOfA[at] = trustOf[at]! * (a.frequency[e]! / Math.max(1, draft.keyFrequencyA[at]!))
  }
  const nullA = new Float32Array(a.typeCount).fill(1)
  const nullB = new Float32Array(b.typeCount).fill(1)
  // What keys alone promise: a word whose key stands on the other side is likely to be met there.
  for (let e = 0; e < a.typeCount; e++) for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
    const missing = 1 - 0.7 * trustOf[at]!
    if (missing < nullA[e]!) nullA[e] = missing
    if (missing < nullB[bOf[at]!]!) nullB[bOf[at]!] = missing
  }
  const { chanceOfB, chanceOfA } = beads ? estimateChances(a, b, beads, draft, priorOfB, priorOfA, nullA, nullB) : { chanceOfB: priorOfB, chanceOfA: priorOfA }
  const totalA = Math.max(1, a.types.length)
  const totalB = Math.max(1, b.types.length)
  // Pairs that explain nothing are left out: every line would look at them.
  const keptStarts = new Int32Array(a.typeCount + 1)
  const kept = new Int32Array(size)
  const gainOfB = new Float32Array(size)
  const gainOfA = new Float32Array(size)
  let count = 0
  for (let e = 0; e < a.typeCount; e++) {
    keptStarts[e] = count
    for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
      const f = bOf[at]!
      const ofB = (chanceOfB[at]! * totalB) / b.frequency[f]!
      const ofA = (chanceOfA[at]! * totalA) / a.frequency[e]!
      if (ofB < leastGain && ofA < leastGain) continue
      kept[count] = f
      gainOfB[count] = Math.max(ofB, 1e-6)
      gainOfA[count++] = Math.max(ofA, 1e-6)
    }
  }
  keptStarts[a.typeCount] = count
  return { aStarts: keptStarts, bOf: kept.slice(0, count), gainOfB: gainOfB.slice(0, count), gainOfA: gainOfA.slice(0, count), nullA, nullB }
}
