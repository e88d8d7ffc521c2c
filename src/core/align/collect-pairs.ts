import type { Beads } from './beads.ts'
import { countTypes } from './count-types.ts'
import type { Side } from './read-side.ts'
import { keyKinds } from './word-keys.ts'

/** How far each kind of key is trusted before anything is learned: first where both words are capitalized, then where one is not. */
const trust: Readonly<Record<(typeof keyKinds)[number], readonly [number, number]>> = {
  given: [0.5, 0.5],
  number: [0.7, 0.7],
  mark: [0.6, 0.6],
  same: [0.7, 0.5],
  sound: [0.5, 0.35],
  consonants: [0.4, 0.25],
  rough: [0.15, 0.04],
}

/** Most counterparts kept for a word. */
const width = 12

/** Least log-likelihood ratio (Dunning 1993, https://aclanthology.org/J93-1003/) of a pair learned from the text. */
const significance = 5

/** Pairs of words before their chances are known. */
export interface DraftLexicon {
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
export function collectPairs(a: Side, b: Side, beads: Beads | null): DraftLexicon {
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
      if (ratio >= significance) scored.push({ f, ratio, count: together })
    }
    if (scored.length > width) {
      scored.sort((x, y) => y.ratio - x.ratio || x.f - y.f)
      scored.length = width
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
