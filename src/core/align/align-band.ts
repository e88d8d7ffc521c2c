import type { Band } from './band.ts'
import { type BeadModel, longestGroup, shapes } from './bead-model.ts'
import type { Beads } from './beads.ts'
import type { Repeated } from './find-repeated.ts'
import type { Lexicon } from './lexicon.ts'
import { LengthScores } from './length-scores.ts'
import type { Pins } from './pins.ts'
import type { Side } from './read-side.ts'
import { WordScores } from './word-scores.ts'

/** Shapes with lines on both sides come first in the codes of steps, then the two of a line alone. */
const aloneA = shapes.length
const aloneB = shapes.length + 1
const stepA = Int32Array.from([...shapes.map(([m]) => m), 1, 0])
const stepB = Int32Array.from([...shapes.map(([, n]) => n), 0, 1])
/** A repeated header or page number left alone, after a group and after another line alone: nothing else is to be expected of it. */
const asideFirst = Math.log(0.5)
const asideNext = Math.log(0.9)

/** The groups along the best path, lines alone included, with weight 0. */
export interface Path extends Beads {
  /** How much likelier the lines of a group are as translations than as strangers, as a natural logarithm: words and lengths alone. */
  readonly likeness: Float32Array
}

/**
 * Finds the likeliest sequence of groups inside a band by dynamic programming.
 *
 * A group's score is how much likelier its lines are as translations of each other than as strangers: words in both directions (the
 * chance of each word of one side given all lines of the other), lengths, breaks inside the group, and its shape. Strangers are the zero,
 * so groups of different sizes are comparable, and a larger group never gains by its size alone.
 */
export function alignBand(a: Side, b: Side, lexicon: Lexicon, model: BeadModel, band: Band, { repeated, pins }: { readonly repeated: Repeated; readonly pins: Pins }, shapeCount = shapes.length): Path {
  const { low, high, enterUpTo, leaveFrom } = band
  const rows = a.count + 1
  const offsets = new Float64Array(rows + 1)
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row]! + (high[row]! - low[row]! + 1)
  // Steps taken to reach each cell: by a group, by a line of a alone, by a line of b alone. Four times the code, plus the state before.
  const steps: Steps = [new Uint8Array(band.cells), new Uint8Array(band.cells), new Uint8Array(band.cells)]
  const likenesses = new Float32Array(band.cells)
  const words = new WordScores(a, b, lexicon, shapeCount <= 3 ? 2 : longestGroup)
  const lengths = new LengthScores(a, b, model, pins)
  const ringSize = longestGroup + 1
  const row = () => new Float64Array(b.count + 1)
  const scores = Array.from({ length: ringSize }, () => ({ byGroup: row(), byA: row(), byB: row(), best: row(), state: new Uint8Array(b.count + 1) }))
  const { shape, aloneFirst, aloneNext, aloneOther, aloneLast } = model
  const insideA = breakSums(a, model.breakInA, new Set(pins.tied.flatMap(({ aFrom, aTo }) => [aFrom, aTo])))
  const insideB = breakSums(b, model.breakInB, new Set(pins.tied.flatMap(({ bFrom, bTo }) => [bFrom, bTo])))
  const none = -1e30
  for (let i = 0; i < rows; i++) {
    const from = low[i]!
    const to = high[i]!
    const { byGroup, byA, byB, best, state } = scores[i % ringSize]!
    if (i > 0) words.addLine(i - 1, Math.max(0, from - longestGroup), Math.max(to, high[Math.min(rows - 1, i - 1 + longestGroup)]!))
    const offset = offsets[i]! - from
    byGroup.fill(none, from, to + 1)
    if (i === 0) byGroup[0] = 0
    for (let code = 0; code < shapeCount; code++) {
      const m = stepA[code]!
      const n = stepB[code]!
      const above = i - m
      if (above < 0) continue
      const before = scores[above % ringSize]!
      const first = Math.max(from, leaveFrom[above]! + n)
      const last = Math.min(enterUpTo[i]!, high[above]! + n)
      const fixed = shape[code]! + insideA[i - 1]! - insideA[above]!
      words.choose(i, m, n)
      lengths.choose(i, m, n)
      for (let j = first; j <= last; j++) {
        const column = j - n
        const likeness = words.score(j) + lengths.score(j)
        const score = before.best[column]! + fixed + insideB[j - 1]! - insideB[column]! + likeness
        if (score <= byGroup[j]!) continue
        byGroup[j] = score
        likenesses[offset + j] = likeness
        steps[0][offset + j] = code * 4 + before.state[column]!
      }
    }
    const asideA = i > 0 && repeated.a[i - 1] === 1
    const lineBefore = i > 0 ? scores[(i - 1) % ringSize]! : null
    const firstBefore = i > 0 ? leaveFrom[i - 1]! : 0
    const lastBefore = i > 0 ? Math.min(high[i - 1]!, enterUpTo[i]!) : -1
    for (let j = from; j <= to; j++) {
      // Lines alone in a row stand in one order, those of a first: any other order would be the same alignment again.
      let aloneScore = none
      if (lineBefore && j >= firstBefore && j <= lastBefore) {
        const opened = lineBefore.byGroup[j]! + (asideA ? asideFirst : aloneFirst)
        const continued = lineBefore.byA[j]! + (asideA ? asideNext : aloneNext)
        aloneScore = opened >= continued ? opened : continued
        steps[1][offset + j] = aloneA * 4 + (opened >= continued ? 0 : 1)
      }
      byA[j] = aloneScore
      aloneScore = none
      if (j > from) {
        const asideB = repeated.b[j - 1] === 1
        const opened = byGroup[j - 1]! + (asideB ? asideFirst : aloneFirst)
        const continued = byB[j - 1]! + (asideB ? asideNext : aloneNext)
        const changed = byA[j - 1]! + (asideB ? asideNext : aloneOther)
        aloneScore = Math.max(opened, continued, changed)
        steps[2][offset + j] = aloneB * 4 + (aloneScore === opened ? 0 : aloneScore === continued ? 2 : 1)
      }
      byB[j] = aloneScore
      // What the next groups begin from: the best way to stand here, leaving a run of lines alone at its price.
      let top = byGroup[j]!
      let topState = 0
      if (byA[j]! + aloneLast > top) {
        top = byA[j]! + aloneLast
        topState = 1
      }
      if (byB[j]! + aloneLast > top) {
        top = byB[j]! + aloneLast
        topState = 2
      }
      best[j] = top
      state[j] = topState
    }
  }
  const { byGroup, byA, byB } = scores[a.count % ringSize]!
  const ends = [byGroup[b.count]!, byA[b.count]!, byB[b.count]!]
  return trace(a, b, band, offsets, steps, likenesses, ends.indexOf(Math.max(...ends)))
}

/** By state: 0 after a group, 1 after a line of a alone, 2 after one of b. */
type Steps = readonly [Uint8Array, Uint8Array, Uint8Array]

/** Sums of what breaks say, so that a difference of two gives a group's: entry k sums the breaks after lines 0 to k-1... up to line k. */
function breakSums(side: Side, logs: Float64Array, barred: ReadonlySet<number>): Float64Array {
  const sums = new Float64Array(side.count + 1)
  // No group may reach over the edge of a pin.
  for (let line = 0; line < side.count; line++) sums[line + 1] = sums[line]! + (barred.has(line + 1) ? -1e6 : logs[side.breaks[line]!]!)
  return sums
}

function trace(a: Side, b: Side, band: Band, offsets: Float64Array, steps: Steps, likenesses: Float32Array, lastState: number): Path {
  const codes: number[] = []
  let i = a.count
  let j = b.count
  let state = lastState
  while (i > 0 || j > 0) {
    const step = steps[state]![offsets[i]! + j - band.low[i]!]!
    const code = step >> 2
    codes.push(code)
    i -= stepA[code]!
    j -= stepB[code]!
    state = step & 3
    if (i < 0 || j < 0) throw new Error(`alignBand: the path left the table at ${i}:${j}`)
  }
  codes.reverse()
  const count = codes.length
  const path = {
    count,
    aFrom: new Int32Array(count),
    aTo: new Int32Array(count),
    bFrom: new Int32Array(count),
    bTo: new Int32Array(count),
    weight: new Float32Array(count),
    likeness: new Float32Array(count),
  }
  let groups = 0
  let total = 0
  codes.forEach((code, bead) => {
    path.aFrom[bead] = i
    path.bFrom[bead] = j
    i += stepA[code]!
    j += stepB[code]!
    path.aTo[bead] = i
    path.bTo[bead] = j
    if (code < shapes.length) {
      const likeness = likenesses[offsets[i]! + j - band.low[i]!]!
      path.likeness[bead] = likeness
      groups++
      if (likeness > 0) total += likeness
    }
  })
  // How far a group is to be learned from: those that hang together by their neighbours alone teach mistakes. What is much depends on the
  // texts: without a word in common at first, lengths are all there is.
  const much = Math.max(1.5, Math.min(6, total / Math.max(1, groups)))
  codes.forEach((code, bead) => {
    if (code < shapes.length) path.weight[bead] = Math.max(0.05, Math.min(1, (path.likeness[bead]! + 1) / much))
  })
  return path
}
