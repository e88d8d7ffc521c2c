import type { Candidates } from './candidates.ts'
import { heaviestChain } from './chain.ts'

/** Pairs of lines that are taken for sure, rising on both sides. */
export interface Anchors {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** How far above chance, as a natural logarithm, an anchor must stand. */
const aboveChance = 3

/**
 * Pairs to hold on to: the best of both their lines, in reading order with the rest, and clearly above chance. What chance reaches grows
 * with the lines to choose from, so the sure ones divide the text first and the others are judged inside their part.
 */
export function findAnchors(aCount: number, bCount: number, candidates: Candidates): Anchors {
  const { perLine, lines, scores } = candidates
  const bestOfB = new Float32Array(bCount)
  for (let at = 0; at < lines.length; at++) if (lines[at]! >= 0) bestOfB[lines[at]!] = Math.max(bestOfB[lines[at]!]!, scores[at]!)
  const as: number[] = []
  const bs: number[] = []
  const weights: number[] = []
  for (let i = 0; i < aCount; i++) for (let slot = 0; slot < perLine; slot++) {
    const at = i * perLine + slot
    if (lines[at]! < 0) continue
    as.push(i)
    bs.push(lines[at]!)
    weights.push(scores[at]!)
  }
  const chain = heaviestChain(Int32Array.from(as), Int32Array.from(bs), Float32Array.from(weights), bCount)
  const kept = new Uint8Array(chain.length)
  for (let pass = 0; pass < 4; pass++) {
    let added = 0
    for (let from = 0; from < chain.length; ) {
      if (kept[from]) {
        from++
        continue
      }
      let to = from
      while (to < chain.length && !kept[to]) to++
      const left = from === 0 ? 0 : bs[chain[from - 1]!]!
      const right = to === chain.length ? bCount : bs[chain[to]!]!
      const least = Math.log(right - left + 1) + aboveChance
      for (let place = from; place < to; place++) {
        const at = chain[place]!
        if (weights[at]! < least || weights[at]! < scores[as[at]! * perLine]! || weights[at]! < bestOfB[bs[at]!]!) continue
        kept[place] = 1
        added++
      }
      from = to
    }
    if (added === 0) break
  }
  const found = chain.filter((_, place) => kept[place] === 1)
  return { a: Int32Array.from(found, (at) => as[at]!), b: Int32Array.from(found, (at) => bs[at]!) }
}
