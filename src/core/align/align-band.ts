import type { Band } from './band.ts'
import { type BeadModel, longestGroup, shapes } from './bead-model.ts'
import type { Beads } from './beads.ts'
import { baseOf } from './candidates.ts'
import type { Lexicon } from './lexicon.ts'
import type { Side } from './read-side.ts'

/** Shapes with lines on both sides come first in the codes of steps, then the two of a line alone. */
const aloneA = shapes.length
const aloneB = shapes.length + 1
const stepA = Int32Array.from([...shapes.map(([m]) => m), 1, 0])
const stepB = Int32Array.from([...shapes.map(([, n]) => n), 0, 1])
const longestLength = 4096

/** The groups along the best path, lines alone included, with weight 0. */
export type Path = Beads

/**
 * Finds the likeliest sequence of groups inside a band by dynamic programming.
 *
 * A group's score is how much likelier its lines are as translations of each other than as strangers: words in both directions (the
 * chance of each word of one side given all lines of the other), lengths, breaks inside the group, and its shape. Strangers are the zero,
 * so groups of different sizes are comparable, and a larger group never gains by its size alone.
 */
export function alignBand(a: Side, b: Side, lexicon: Lexicon, model: BeadModel, band: Band, shapeCount = shapes.length): Path {
  const { low, high } = band
  const rows = a.count + 1
  const offsets = new Float64Array(rows + 1)
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row]! + (high[row]! - low[row]! + 1)
  // Steps taken to reach each cell: by a group, by a line of a alone, by a line of b alone. Four times the code, plus the state before.
  const steps: Steps = [new Uint8Array(band.cells), new Uint8Array(band.cells), new Uint8Array(band.cells)]
  const words = new WordScores(a, b, lexicon, shapeCount <= 3 ? 2 : longestGroup)
  const lengths = new LengthScores(a, b, model)
  const ringSize = longestGroup + 1
  const scores = Array.from({ length: ringSize }, () => [new Float64Array(b.count + 1), new Float64Array(b.count + 1), new Float64Array(b.count + 1)] as const)
  const { shape, aloneFirst, aloneNext, aloneOther, aloneLast } = model
  const insideA = breakSums(a, model.breakInA)
  const insideB = breakSums(b, model.breakInB)
  const none = -1e30
  for (let i = 0; i < rows; i++) {
    const from = low[i]!
    const to = high[i]!
    const [byGroup, byA, byB] = scores[i % ringSize]!
    if (i > 0) words.addLine(i - 1, Math.max(0, from - longestGroup), Math.max(to, high[Math.min(rows - 1, i - 1 + longestGroup)]!))
    const offset = offsets[i]! - from
    for (let j = from; j <= to; j++) {
      let best = i === 0 && j === 0 ? 0 : none
      let bestStep = 0
      for (let code = 0; code < shapeCount; code++) {
        const m = stepA[code]!
        const n = stepB[code]!
        const row = i - m
        const column = j - n
        if (row < 0 || column < low[row]! || column > high[row]!) continue
        const [group, aloneOfA, aloneOfB] = scores[row % ringSize]!
        let before = group[column]!
        let state = 0
        if (aloneOfA[column]! + aloneLast > before) {
          before = aloneOfA[column]! + aloneLast
          state = 1
        }
        if (aloneOfB[column]! + aloneLast > before) {
          before = aloneOfB[column]! + aloneLast
          state = 2
        }
        if (before <= none) continue
        const score =
          before + shape[code]! + words.score(i, j, m, n) + lengths.score(i, j, m, n) + insideA[i - 1]! - insideA[row]! + insideB[j - 1]! - insideB[column]!
        if (score > best) {
          best = score
          bestStep = code * 4 + state
        }
      }
      byGroup[j] = best
      steps[0][offset + j] = bestStep
      // Lines alone in a row stand in one order, those of a first: any other order would be the same alignment again.
      let alone = none
      if (i > 0 && j >= low[i - 1]! && j <= high[i - 1]!) {
        const [group, aloneOfA] = scores[(i - 1) % ringSize]!
        const opened = group[j]! + aloneFirst
        const continued = aloneOfA[j]! + aloneNext
        alone = Math.max(opened, continued)
        steps[1][offset + j] = aloneA * 4 + (opened >= continued ? 0 : 1)
      }
      byA[j] = alone
      alone = none
      if (j > from) {
        const opened = byGroup[j - 1]! + aloneFirst
        const continued = byB[j - 1]! + aloneNext
        const changed = byA[j - 1]! + aloneOther
        alone = Math.max(opened, continued, changed)
        steps[2][offset + j] = aloneB * 4 + (alone === opened ? 0 : alone === continued ? 2 : 1)
      }
      byB[j] = alone
    }
  }
  const last = scores[a.count % ringSize]!.map((state) => state[b.count]!)
  return trace(a, b, band, offsets, steps, last.indexOf(Math.max(...last)) as State)
}

type State = 0 | 1 | 2
type Steps = readonly [Uint8Array, Uint8Array, Uint8Array]

/** Sums of what breaks say, so that a difference of two gives a group's: entry k sums the breaks after lines 0 to k-1... up to line k. */
function breakSums(side: Side, logs: Float64Array): Float64Array {
  const sums = new Float64Array(side.count + 1)
  for (let line = 0; line < side.count; line++) sums[line + 1] = sums[line]! + logs[side.breaks[line]!]!
  return sums
}

function trace(a: Side, b: Side, band: Band, offsets: Float64Array, steps: Steps, lastState: State): Path {
  const codes: number[] = []
  let i = a.count
  let j = b.count
  let state = lastState
  while (i > 0 || j > 0) {
    const step = steps[state][offsets[i]! + j - band.low[i]!]!
    const code = step >> 2
    codes.push(code)
    i -= stepA[code]!
    j -= stepB[code]!
    state = (step & 3) as State
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
  }
  codes.forEach((code, bead) => {
    path.aFrom[bead] = i
    path.bFrom[bead] = j
    i += stepA[code]!
    j += stepB[code]!
    path.aTo[bead] = i
    path.bTo[bead] = j
    path.weight[bead] = code < shapes.length ? 1 : 0
  })
  return path
}

/** Scores of lengths: how well a group's lengths agree, in both directions, against lengths taken by chance. */
class LengthScores {
  readonly #sumsA: Float64Array
  readonly #sumsB: Float64Array
  readonly #chanceA: Float64Array
  readonly #chanceB: Float64Array
  readonly #logs = new Float64Array(longestLength + 1)
  readonly #logSigma = new Float64Array(longestLength + 1)
  readonly #precision = new Float64Array(longestLength + 1)
  readonly #ratio: number

  constructor(a: Side, b: Side, model: BeadModel) {
    this.#sumsA = runningSums(a.lengths)
    this.#sumsB = runningSums(b.lengths)
    this.#chanceA = runningSums(chancesOf(a.lengths))
    this.#chanceB = runningSums(chancesOf(b.lengths))
    for (let length = 1; length <= longestLength; length++) {
      const variance = model.spread + model.grain / length
      this.#logs[length] = Math.log(length)
      this.#logSigma[length] = 0.5 * Math.log(variance)
      this.#precision[length] = 0.5 / variance
    }
    this.#ratio = model.ratio
  }

  /** For the group of `m` lines of a before `i` and `n` of b before `j`. */
  score(i: number, j: number, m: number, n: number): number {
    const lengthA = Math.min(longestLength, this.#sumsA[i]! - this.#sumsA[i - m]!)
    const lengthB = Math.min(longestLength, this.#sumsB[j]! - this.#sumsB[j - n]!)
    const logA = this.#logs[lengthA]!
    const logB = this.#logs[lengthB]!
    const mean = (lengthA + lengthB) >> 1
    const difference = logB - logA - this.#ratio
    const squared = difference * difference
    // Now and then a translator is very brief or explains at length: a second, much wider curve keeps such pairs possible.
    const fit = Math.max(-this.#logSigma[mean]! - squared * this.#precision[mean]!, strayFit - squared * strayPrecision)
    const chance = 0.5 * (this.#chanceA[i]! - this.#chanceA[i - m]! + this.#chanceB[j]! - this.#chanceB[j - n]!)
    return fit + 0.5 * (parting(m, logA) + parting(n, logB)) - chance
  }
}

/** One pair in eighty strays from the usual ratio of lengths, by a factor of up to two or so. */
const strayDeviation = 0.7
const strayFit = Math.log(0.012 / strayDeviation)
const strayPrecision = 0.5 / strayDeviation ** 2
const halfLogTau = 0.5 * Math.log(2 * Math.PI)

/** The density of one way to part a length into pieces, all ways being equal: (n−1)! / length^(n−1), with the length's own 1 / length. */
function parting(pieces: number, logLength: number): number {
  const factorial = pieces === 3 ? Math.LN2 : pieces === 4 ? Math.log(6) : 0
  return factorial - pieces * logLength - halfLogTau
}

/** How likely each length is by chance: log-normal over the text. */
function chancesOf(lengths: Int32Array): Float64Array {
  let sum = 0
  let squares = 0
  for (const length of lengths) {
    const log = Math.log(length)
    sum += log
    squares += log * log
  }
  const mean = sum / Math.max(1, lengths.length)
  const variance = Math.max(0.1, squares / Math.max(1, lengths.length) - mean * mean)
  return Float64Array.from(lengths, (length) => {
    const log = Math.log(length)
    return -0.5 * Math.log(variance) - (log - mean) ** 2 / (2 * variance) - log - halfLogTau
  })
}

function runningSums(values: Int32Array | Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!
  return sums
}

/**
 * Scores of words, line by line of a. The chance of a line of b given several lines of a does not depend on the other lines of b, so a
 * group's score is a sum over its lines of numbers computed once: 2 × `longestGroup` for each pair of lines.
 */
class WordScores {
  readonly #a: Side
  readonly #b: Side
  readonly #lexicon: Lexicon
  /** Lines of a group looked at: fewer in a first, wide pass. */
  readonly #reach: number
  readonly #baseA: Float32Array
  readonly #baseB: Float32Array
  /** By lines of a taken (1 to longestGroup): each line of b given them, summed up to that line. */
  readonly #ofB: readonly Float64Array[]
  /** By line of a (the last few) and by lines of b taken: that line of a given them. */
  readonly #ofA: readonly (readonly Float32Array[])[]
  readonly #gains: readonly Float32Array[]
  readonly #touched: readonly Int32Array[]
  readonly #touchedCount = new Int32Array(longestGroup)
  readonly #head: Int32Array
  #nextAt = new Int32Array(256)
  #wordAt = new Int32Array(256)
  #gainAt = new Float32Array(256)
  readonly #listStarts: Int32Array
  #listWord = new Int32Array(1024)
  #listGain = new Float32Array(1024)

  constructor(a: Side, b: Side, lexicon: Lexicon, reach: number) {
    this.#reach = reach
    this.#a = a
    this.#b = b
    this.#lexicon = lexicon
    this.#baseA = baseOf(a, lexicon.nullA)
    this.#baseB = baseOf(b, lexicon.nullB)
    const groups = Array.from({ length: longestGroup })
    this.#ofB = groups.map(() => new Float64Array(b.count + 1))
    this.#ofA = groups.map(() => groups.map(() => new Float32Array(b.count + 1)))
    this.#gains = groups.map(() => new Float32Array(b.typeCount))
    this.#touched = groups.map(() => new Int32Array(b.typeCount))
    this.#head = new Int32Array(b.typeCount).fill(-1)
    this.#listStarts = new Int32Array(b.count + 2)
  }

  /** Takes the next line of a and compares it, and the few before it, with the lines `[from, to)` of b. */
  addLine(line: number, from: number, to: number): void {
    const a = this.#a
    const { aStarts, bOf, gainOfB, gainOfA } = this.#lexicon
    const slot = line % longestGroup
    const gains = this.#gains[slot]!
    const touched = this.#touched[slot]!
    for (let at = 0; at < this.#touchedCount[slot]!; at++) gains[touched[at]!] = 0
    let count = 0
    let links = 0
    const first = a.starts[line]!
    const last = a.starts[line + 1]!
    for (let place = first; place < last; place++) {
      const e = a.types[place]!
      for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
        const f = bOf[at]!
        if (gains[f] === 0) touched[count++] = f
        gains[f]! += gainOfB[at]!
        if (links === this.#nextAt.length) this.#growLinks()
        this.#nextAt[links] = this.#head[f]!
        this.#wordAt[links] = place - first
        this.#gainAt[links] = gainOfA[at]!
        this.#head[f] = links++
      }
    }
    this.#touchedCount[slot] = count
    this.#compareB(line, from, to)
    this.#compareA(line, from, to)
    for (let at = 0; at < count; at++) this.#head[touched[at]!] = -1
  }

  #compareB(line: number, from: number, to: number): void {
    const a = this.#a
    const b = this.#b
    const { nullB } = this.#lexicon
    const taken = Math.min(longestGroup, line + 1)
    const far = this.#reach > 2
    const gains0 = this.#gains[line % longestGroup]!
    const gains1 = this.#gains[(line + longestGroup - 1) % longestGroup]!
    const gains2 = this.#gains[(line + longestGroup - 2) % longestGroup]!
    const gains3 = this.#gains[(line + longestGroup - 3) % longestGroup]!
    const size = (lines: number) => 1 / Math.max(1, a.starts[line + 1]! - a.starts[Math.max(0, line + 1 - lines)]!)
    const [size1, size2, size3, size4] = [size(1), size(2), size(3), size(4)]
    const [sums1, sums2, sums3, sums4] = this.#ofB as readonly [Float64Array, Float64Array, Float64Array, Float64Array]
    sums1[from] = sums2[from] = sums3[from] = sums4[from] = 0
    let places = 0
    for (let j = from; j < to; j++) {
      let given1 = 0
      let given2 = 0
      let given3 = 0
      let given4 = 0
      this.#listStarts[j] = places
      for (let place = b.starts[j]!; place < b.starts[j + 1]!; place++) {
        const f = b.types[place]!
        const gain1 = gains0[f]!
        const gain2 = gain1 + gains1[f]!
        const gain3 = gain2 + gains2[f]!
        const gain4 = gain3 + gains3[f]!
        if (gain4 === 0 || (gain2 === 0 && !far)) continue
        const alone = 1 / nullB[f]!
        if (gain1 > 0) {
          given1 += Math.log(1 + gain1 * size1 * alone)
          for (let link = this.#head[f]!; link >= 0; link = this.#nextAt[link]!) {
            if (places === this.#listWord.length) this.#growList()
            this.#listWord[places] = this.#wordAt[link]!
            this.#listGain[places++] = this.#gainAt[link]!
          }
        }
        if (gain2 > 0) given2 += Math.log(1 + gain2 * size2 * alone)
        if (!far) continue
        if (gain3 > 0) given3 += Math.log(1 + gain3 * size3 * alone)
        given4 += Math.log(1 + gain4 * size4 * alone)
      }
      const base = this.#baseB[j]!
      sums1[j + 1] = sums1[j]! + base + given1
      sums2[j + 1] = sums2[j]! + base + (taken > 1 ? given2 : given1)
      sums3[j + 1] = sums3[j]! + base + (taken > 2 ? given3 : given1)
      sums4[j + 1] = sums4[j]! + base + (taken > 3 ? given4 : given1)
    }
    this.#listStarts[to] = places
  }

  #compareA(line: number, from: number, to: number): void {
    const a = this.#a
    const b = this.#b
    const { nullA } = this.#lexicon
    const first = a.starts[line]!
    const size = a.starts[line + 1]! - first
    const sums = new Float64Array(size)
    const touched = new Int32Array(size)
    const base = this.#baseA[line]!
    const rows = this.#ofA[line % longestGroup]!
    for (let j = from; j < to; j++) {
      let count = 0
      for (let taken = 1; taken <= this.#reach; taken++) {
        const other = j - taken + 1
        let score = base
        if (other >= from) {
          for (let at = this.#listStarts[other]!; at < this.#listStarts[other + 1]!; at++) {
            const word = this.#listWord[at]!
            if (sums[word] === 0) touched[count++] = word
            sums[word]! += this.#listGain[at]!
          }
          const share = 1 / Math.max(1, b.starts[j + 1]! - b.starts[other]!)
          for (let at = 0; at < count; at++) {
            const word = touched[at]!
            score += Math.log(1 + (sums[word]! * share) / nullA[a.types[first + word]!]!)
          }
        }
        rows[taken - 1]![j] = score
      }
      for (let at = 0; at < count; at++) sums[touched[at]!] = 0
    }
  }

  /** For the group of `m` lines of a before `i` and `n` of b before `j`; line `i - 1` is the one last added. */
  score(i: number, j: number, m: number, n: number): number {
    const sums = this.#ofB[m - 1]!
    let score = sums[j]! - sums[j - n]!
    for (let line = i - m; line < i; line++) score += this.#ofA[line % longestGroup]![n - 1]![j - 1]!
    return score / 2
  }

  #growLinks(): void {
    this.#nextAt = twice(this.#nextAt, Int32Array)
    this.#wordAt = twice(this.#wordAt, Int32Array)
    this.#gainAt = twice(this.#gainAt, Float32Array)
  }

  #growList(): void {
    this.#listWord = twice(this.#listWord, Int32Array)
    this.#listGain = twice(this.#listGain, Float32Array)
  }
}

function twice<T extends Int32Array | Float32Array>(array: T, Kind: new (length: number) => T): T {
  const larger = new Kind(array.length * 2)
  larger.set(array)
  return larger
}
