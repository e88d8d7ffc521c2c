import type { Beads } from './beads.ts'
import type { Side } from './read-side.ts'
import { keyKinds } from './word-keys.ts'

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

/** How far each kind of key is trusted before anything is learned: first where both words are capitalized, then where one is not. */
const trust: Readonly<Record<(typeof keyKinds)[number], readonly [number, number]>> = {
  number: [0.7, 0.7],
  mark: [0.6, 0.6],
  same: [0.7, 0.5],
  sound: [0.5, 0.35],
  consonants: [0.4, 0.25],
  rough: [0.15, 0.04],
}

/** A pair no likelier than this together is left out. */
const leastGain = 0.5

export interface LearnOptions {
  /** Most counterparts kept for a word. */
  readonly width: number
  /** Least log-likelihood ratio (Dunning 1993) of a pair learned from the text. */
  readonly significance: number
  readonly rounds: number
  /** How many sightings the keys are worth beside those counted. */
  readonly priorWeight: number
  /** Taken off every count, since a pair's own line always speaks for it. */
  readonly discount: number
}

export const learnDefaults: LearnOptions = { width: 12, significance: 5, rounds: 4, priorWeight: 1.5, discount: 0.5 }

/**
 * Builds the table from equal keys, and from groups where given: significant pairs first, then counts shared out by a translation model
 * in both directions at once (IBM Model 1, Brown et al. 1993, with the agreement of Liang, Taskar and Klein 2006).
 */
export function learnLexicon(a: Side, b: Side, beads: Beads | null, options: LearnOptions = learnDefaults): Lexicon {
  const draft = collect(a, b, beads, options)
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
  const { chanceOfB, chanceOfA } = beads ? estimate(a, b, beads, draft, priorOfB, priorOfA, nullA, nullB, options) : { chanceOfB: priorOfB, chanceOfA: priorOfA }
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

interface Draft {
  readonly aStarts: Int32Array
  readonly bOf: Int32Array
  /** 0 where no key speaks for the pair. */
  readonly trustOf: Float32Array
  readonly keyFrequencyA: Int32Array
  readonly keyFrequencyB: Int32Array
  /** First guess of t(b|a) and t(a|b) from counting, 0 where not counted. */
  readonly countOf: Float32Array
}

/** Types by key of one side, and how many lines a key stands in. */
function typesByKey(side: Side, keyCount: number): { starts: Int32Array; types: Int32Array; frequency: Int32Array } {
  const starts = new Int32Array(keyCount + 1)
  for (let at = 0; at < side.keys.length; at++) starts[side.keys[at]! + 1]!++
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
  const next = starts.slice()
  const types = new Int32Array(side.keys.length)
  const frequency = new Int32Array(keyCount)
  for (let type = 0; type < side.typeCount; type++) for (let at = side.keyStarts[type]!; at < side.keyStarts[type + 1]!; at++) {
    const key = side.keys[at]!
    types[next[key]!++] = type
    frequency[key]! += side.frequency[type]!
  }
  return { starts, types, frequency }
}

function keyCountOf(...sides: readonly Side[]): number {
  let most = -1
  for (const { keys } of sides) for (let at = 0; at < keys.length; at++) if (keys[at]! > most) most = keys[at]!
  return most + 1
}

/** The pairs worth a place in the table. */
function collect(a: Side, b: Side, beads: Beads | null, options: LearnOptions): Draft {
  const keyCount = keyCountOf(a, b)
  const byKeyA = typesByKey(a, keyCount)
  const byKeyB = typesByKey(b, keyCount)
  const aStarts = new Int32Array(a.typeCount + 1)
  const bOf: number[] = []
  const trustOf: number[] = []
  const keyFrequencyA: number[] = []
  const keyFrequencyB: number[] = []
  const countOf: number[] = []
  const beadOf = new Int32Array(a.count).fill(-1)
  const cooccurrence = new Float32Array(b.typeCount)
  const touched: number[] = []
  const counted = beads ? countTypes(a, b, beads) : null
  if (beads) for (let bead = 0; bead < beads.count; bead++) for (let line = beads.aFrom[bead]!; line < beads.aTo[bead]!; line++) beadOf[line] = bead
  const entryOf = new Int32Array(b.typeCount).fill(-1)
  // A key shared by very many types is no evidence and would fill the table.
  const widest = 48
  const mostFrequent = Math.max(30, Math.ceil(a.count * 0.15))
  const mostFrequentB = Math.max(30, Math.ceil(b.count * 0.15))
  for (let e = 0; e < a.typeCount; e++) {
    aStarts[e] = bOf.length
    const first = bOf.length
    for (let at = a.keyStarts[e]!; at < a.keyStarts[e + 1]!; at++) {
      const key = a.keys[at]!
      const from = byKeyB.starts[key]!
      const to = byKeyB.starts[key + 1]!
      if (to - from > widest) continue
      const [both, one] = trust[keyKinds[a.keyKindsOf[at]!]!]
      for (let other = from; other < to; other++) {
        const f = byKeyB.types[other]!
        const value = a.capital[e] === 1 && b.capital[f] === 1 ? both : one
        const known = entryOf[f]!
        if (known >= first && bOf[known] === f) {
          // Several keys agree: the strongest speaks, on the rarest footing.
          if (value / byKeyB.frequency[key]! > trustOf[known]! / keyFrequencyB[known]!) {
            trustOf[known] = value
            keyFrequencyA[known] = byKeyA.frequency[key]!
            keyFrequencyB[known] = byKeyB.frequency[key]!
          }
          continue
        }
        entryOf[f] = bOf.length
        bOf.push(f)
        trustOf.push(value)
        keyFrequencyA.push(byKeyA.frequency[key]!)
        keyFrequencyB.push(byKeyB.frequency[key]!)
        countOf.push(0)
      }
    }
    if (!beads || !counted || a.frequency[e]! < 2 || a.frequency[e]! > mostFrequent) continue
    touched.length = 0
    let previous = -1
    for (let at = a.postingStarts[e]!; at < a.postingStarts[e + 1]!; at++) {
      const bead = beadOf[a.postings[at]!]!
      if (bead < 0 || bead === previous) continue
      previous = bead
      const weight = beads.weight[bead]!
      if (weight <= 0) continue
      const last: number = b.starts[beads.bTo[bead]!]!
      for (let place: number = b.starts[beads.bFrom[bead]!]!; place < last; place++) {
        const f = b.types[place]!
        if (cooccurrence[f] === 0) touched.push(f)
        cooccurrence[f]! += weight
      }
    }
    const scored: { f: number; ratio: number; count: number }[] = []
    for (const f of touched) {
      const together = cooccurrence[f]!
      cooccurrence[f] = 0
      if (together < 1.5 || b.frequency[f]! > mostFrequentB) continue
      const ratio = likelihoodRatio(together, counted.a[e]!, counted.b[f]!, counted.total)
      if (ratio >= options.significance) scored.push({ f, ratio, count: together })
    }
    if (scored.length > options.width) {
      scored.sort((x, y) => y.ratio - x.ratio || x.f - y.f)
      scored.length = options.width
    }
    for (const { f, count } of scored) {
      const known = entryOf[f]!
      if (known >= first && bOf[known] === f) {
        countOf[known] = count
        continue
      }
      bOf.push(f)
      trustOf.push(0)
      keyFrequencyA.push(1)
      keyFrequencyB.push(1)
      countOf.push(count)
    }
  }
  aStarts[a.typeCount] = bOf.length
  return {
    aStarts,
    bOf: Int32Array.from(bOf),
    trustOf: Float32Array.from(trustOf),
    keyFrequencyA: Int32Array.from(keyFrequencyA),
    keyFrequencyB: Int32Array.from(keyFrequencyB),
    countOf: Float32Array.from(countOf),
  }
}

/** How often each type stands in the groups, weighted. */
function countTypes(a: Side, b: Side, beads: Beads): { a: Float32Array; b: Float32Array; total: number } {
  const countsA = new Float32Array(a.typeCount)
  const countsB = new Float32Array(b.typeCount)
  let total = 0
  for (let bead = 0; bead < beads.count; bead++) {
    const weight = beads.weight[bead]!
    total += weight
    for (let at = a.starts[beads.aFrom[bead]!]!; at < a.starts[beads.aTo[bead]!]!; at++) countsA[a.types[at]!]! += weight
    for (let at = b.starts[beads.bFrom[bead]!]!; at < b.starts[beads.bTo[bead]!]!; at++) countsB[b.types[at]!]! += weight
  }
  return { a: countsA, b: countsB, total }
}

/** Dunning's log-likelihood ratio of two things standing together more often than by chance; 0 where less often. */
function likelihoodRatio(together: number, a: number, b: number, total: number): number {
  const k11 = Math.min(together, a, b)
  if (k11 * total <= a * b) return 0
  const k12 = Math.max(0, a - k11)
  const k21 = Math.max(0, b - k11)
  const k22 = Math.max(0, total - a - b + k11)
  return 2 * (xLogX(k11) + xLogX(k12) + xLogX(k21) + xLogX(k22) - xLogX(a) - xLogX(total - a) - xLogX(b) - xLogX(total - b) + xLogX(total))
}

const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0)

/** Shares the counts out: what each word is explained by, in both directions at once. Also sets how often words stay unexplained. */
function estimate(
  a: Side,
  b: Side,
  beads: Beads,
  draft: Draft,
  priorOfB: Float32Array,
  priorOfA: Float32Array,
  nullA: Float32Array,
  nullB: Float32Array,
  options: LearnOptions,
): { chanceOfB: Float32Array; chanceOfA: Float32Array } {
  const { aStarts, bOf } = draft
  const size = bOf.length
  const counted = countTypes(a, b, beads)
  const chanceOfB = new Float32Array(size)
  const chanceOfA = new Float32Array(size)
  const { priorWeight, discount } = options
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
  for (let round = 0; round < options.rounds; round++) {
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
