import type { Lexicon } from './lexicon.ts'
import type { Side } from './read-side.ts'

/** Pairs of lines that look alike wherever they stand, by line of a: at most `perLine` each, best first. */
export interface Candidates {
  readonly perLine: number
  /** Line of b, or -1. `perLine` places for each line of a. */
  readonly lines: Int32Array
  /** How much likelier the words are together than apart, as a natural logarithm. */
  readonly scores: Float32Array
}

/**
 * Finds for each line of a the lines of b that share most with it, through an index of the rarer words: time grows with the text and
 * not with its square.
 */
export function findCandidates(a: Side, b: Side, lexicon: Lexicon, perLine: number): Candidates {
  const lines = new Int32Array(a.count * perLine).fill(-1)
  const scores = new Float32Array(a.count * perLine)
  const gains = new Float32Array(b.typeCount)
  const touchedTypes: number[] = []
  const sums = new Float32Array(b.count)
  const touchedLines = new Int32Array(b.count)
  const base = baseOf(b, lexicon.nullB)
  // Words in more lines than this say little and cost much.
  const common = Math.max(12, Math.min(200, Math.ceil(b.count * 0.05)))
  for (let i = 0; i < a.count; i++) {
    touchedTypes.length = 0
    let touchedCount = 0
    const size = a.starts[i + 1]! - a.starts[i]!
    for (let place = a.starts[i]!; place < a.starts[i + 1]!; place++) {
      const e = a.types[place]!
      for (let at = lexicon.aStarts[e]!; at < lexicon.aStarts[e + 1]!; at++) {
        const f = lexicon.bOf[at]!
        if (b.frequency[f]! > common) continue
        if (gains[f] === 0) touchedTypes.push(f)
        gains[f]! += lexicon.gainOfB[at]!
      }
    }
    for (const f of touchedTypes) {
      const missing = lexicon.nullB[f]!
      const weight = Math.log((missing + gains[f]! / size) / missing)
      gains[f] = 0
      if (weight < 0.5) continue
      for (let at = b.postingStarts[f]!; at < b.postingStarts[f + 1]!; at++) {
        const j = b.postings[at]!
        if (sums[j] === 0) touchedLines[touchedCount++] = j
        sums[j]! += weight
      }
    }
    const from = i * perLine
    for (let at = 0; at < touchedCount; at++) {
      const j = touchedLines[at]!
      const score = sums[j]! + base[j]!
      sums[j] = 0
      if (score <= 1) continue
      let slot = perLine
      while (slot > 0 && (lines[from + slot - 1] === -1 || scores[from + slot - 1]! < score)) slot--
      if (slot === perLine) continue
      for (let move = perLine - 1; move > slot; move--) {
        lines[from + move] = lines[from + move - 1]!
        scores[from + move] = scores[from + move - 1]!
      }
      lines[from + slot] = j
      scores[from + slot] = score
    }
  }
  return { perLine, lines, scores }
}

/** What each line costs when none of its words is met: the sum of the logarithms of their chances to stay alone. */
export function baseOf(side: Side, missing: Float32Array): Float32Array {
  const logs = Float32Array.from(missing, (value) => Math.log(value))
  const base = new Float32Array(side.count)
  for (let line = 0; line < side.count; line++) for (let at = side.starts[line]!; at < side.starts[line + 1]!; at++) base[line]! += logs[side.types[at]!]!
  return base
}
