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
export function alignBand(a: Side, b: Side, lexicon: Lexicon, model: BeadModel, band: Band, shapeCount = shapes.length): Path {
  const { low, high } = band
  const rows = a.count + 1
  const offsets = new Float64Array(rows + 1)
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row]! + (high[row]! - low[row]! + 1)
  // Steps taken to reach each cell: by a group, by a line of a alone, by a line of b alone. Four times the code, plus the state before.
  const steps: Steps = [new Uint8Array(band.cells), new Uint8Array(band.cells), new Uint8Array(band.cells)]
  const likenesses = new Float32Array(band.cells)
  const words = new WordScores(a, b, lexicon, shapeCount <= 3 ? 2 : longestGroup)
  const lengths = new LengthScores(a, b, model)
  const ringSize = longestGroup + 1
  const row = () => new Float64Array(b.count + 1)
  const scores = Array.from({ length: ringSize }, () => ({ byGroup: row(), byA: row(), byB: row(), best: row(), state: new Uint8Array(b.count + 1) }))
  const { shape, aloneFirst, aloneNext, aloneOther, aloneLast } = model
  const insideA = breakSums(a, model.breakInA)
  const insideB = breakSums(b, model.breakInB)
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
      const first = Math.max(from, low[above]! + n)
      const last = Math.min(to, high[above]! + n)
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
    const lineBefore = i > 0 ? scores[(i - 1) % ringSize]! : null
    const firstBefore = i > 0 ? low[i - 1]! : 0
    const lastBefore = i > 0 ? high[i - 1]! : -1
    for (let j = from; j <= to; j++) {
      // Lines alone in a row stand in one order, those of a first: any other order would be the same alignment again.
      let aloneScore = none
      if (lineBefore && j >= firstBefore && j <= lastBefore) {
        const opened = lineBefore.byGroup[j]! + aloneFirst
        const continued = lineBefore.byA[j]! + aloneNext
        aloneScore = opened >= continued ? opened : continued
        steps[1][offset + j] = aloneA * 4 + (opened >= continued ? 0 : 1)
      }
      byA[j] = aloneScore
      aloneScore = none
      if (j > from) {
        const opened = byGroup[j - 1]! + aloneFirst
        const continued = byB[j - 1]! + aloneNext
        const changed = byA[j - 1]! + aloneOther
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
  return trace(a, b, band, offsets, steps, likenesses, ends.indexOf(Math.max(...ends)) as State)
}

type State = 0 | 1 | 2
type Steps = readonly [Uint8Array, Uint8Array, Uint8Array]

/** Sums of what breaks say, so that a difference of two gives a group's: entry k sums the breaks after lines 0 to k-1... up to line k. */
function breakSums(side: Side, logs: Float64Array): Float64Array {
  const sums = new Float64Array(side.count + 1)
  for (let line = 0; line < side.count; line++) sums[line + 1] = sums[line]! + logs[side.breaks[line]!]!
  return sums
}

function trace(a: Side, b: Side, band: Band, offsets: Float64Array, steps: Steps, likenesses: Float32Array, lastState: State): Path {
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
  #n = 1
  #lengthA = 1
  #usual = 0
  #fixed = 0

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

  /** Sets the lines of a and the shape that `score` is asked for next: `m` lines before `i`, with `n` of b. */
  choose(i: number, m: number, n: number): void {
    this.#n = n
    this.#lengthA = Math.min(longestLength, this.#sumsA[i]! - this.#sumsA[i - m]!)
    const logA = this.#logs[this.#lengthA]!
    this.#usual = logA + this.#ratio
    this.#fixed = 0.5 * (parting(m, logA) + parting(n, 0) - this.#chanceA[i]! + this.#chanceA[i - m]!)
  }

  /** For the chosen lines of a and the lines of b before `j`. */
  score(j: number): number {
    const n = this.#n
    const lengthB = Math.min(longestLength, this.#sumsB[j]! - this.#sumsB[j - n]!)
    const logB = this.#logs[lengthB]!
    const mean = (this.#lengthA + lengthB) >> 1
    const squared = (logB - this.#usual) ** 2
    // Now and then a translator is very brief or explains at length: a second, much wider curve keeps such pairs possible.
    const usual = -this.#logSigma[mean]! - squared * this.#precision[mean]!
    const stray = strayFit - squared * strayPrecision
    return (usual > stray ? usual : stray) + this.#fixed - 0.5 * (n * logB + this.#chanceB[j]! - this.#chanceB[j - n]!)
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
  /** In how many of the last lines of a a word of b is met: most are in none, and cost one look. */
  readonly #met: Uint8Array
  #m = 1
  #n = 1
  #chosenOfB: Float64Array
  #chosen0: Float32Array
  #chosen1: Float32Array
  #chosen2: Float32Array
  #chosen3: Float32Array

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
    this.#met = new Uint8Array(b.typeCount)
    this.#chosenOfB = this.#ofB[0]!
    this.#chosen0 = this.#chosen1 = this.#chosen2 = this.#chosen3 = this.#ofA[0]![0]!
  }

  /** Takes the next line of a and compares it, and the few before it, with the lines `[from, to)` of b. */
  addLine(line: number, from: number, to: number): void {
    const a = this.#a
    const { aStarts, bOf, gainOfB, gainOfA } = this.#lexicon
    const slot = line % longestGroup
    const gains = this.#gains[slot]!
    const touched = this.#touched[slot]!
    for (let at = 0; at < this.#touchedCount[slot]!; at++) {
      gains[touched[at]!] = 0
      this.#met[touched[at]!]!--
    }
    let count = 0
    let links = 0
    const first = a.starts[line]!
    const last = a.starts[line + 1]!
    for (let place = first; place < last; place++) {
      const e = a.types[place]!
      for (let at = aStarts[e]!; at < aStarts[e + 1]!; at++) {
        const f = bOf[at]!
        if (gains[f] === 0) {
          touched[count++] = f
          this.#met[f]!++
        }
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
    const met = this.#met
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
        if (met[f] === 0) continue
        const gain1 = gains0[f]!
        const gain2 = gain1 + gains1[f]!
        const gain3 = gain2 + gains2[f]!
        const gain4 = gain3 + gains3[f]!
        if (gain2 === 0 && !far) continue
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

  /** Sets the lines of a and the shape that `score` is asked for next: `m` lines before `i`, with `n` of b; line `i - 1` is the one last added. */
  choose(i: number, m: number, n: number): void {
    this.#chosenOfB = this.#ofB[m - 1]!
    this.#n = n
    this.#m = m
    const rowOf = (line: number) => this.#ofA[(line + longestGroup) % longestGroup]![n - 1]!
    this.#chosen0 = rowOf(i - 1)
    this.#chosen1 = rowOf(i - 2)
    this.#chosen2 = rowOf(i - 3)
    this.#chosen3 = rowOf(i - 4)
  }

  /** For the chosen lines of a and the lines of b before `j`. */
  score(j: number): number {
    let score = this.#chosenOfB[j]! - this.#chosenOfB[j - this.#n]! + this.#chosen0[j - 1]!
    const m = this.#m
    if (m > 1) score += this.#chosen1[j - 1]!
    if (m > 2) score += this.#chosen2[j - 1]!
    if (m > 3) score += this.#chosen3[j - 1]!
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
