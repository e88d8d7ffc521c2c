import type { BeadModel } from './bead-model.ts'
import type { Pins } from './pins.ts'
import type { Side } from './read-side.ts'

/** Lengths above this count as this. */
const longestLength = 4096

/** Scores of lengths: how well a group's lengths agree, in both directions, against lengths taken by chance. */
export class LengthScores {
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

  constructor(a: Side, b: Side, model: BeadModel, { aloneA, aloneB }: Pins) {
    this.#sumsA = runningSums(a.lengths)
    this.#sumsB = runningSums(b.lengths)
    this.#chanceA = runningSums(barred(chancesOf(a.lengths), aloneA))
    this.#chanceB = runningSums(barred(chancesOf(b.lengths), aloneB))
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

/** A line that may join no group: as if its length were far likelier by chance than in any group. */
function barred(chances: Float64Array, lines: ReadonlySet<number>): Float64Array {
  for (const line of lines) if (line < chances.length) chances[line] = 1e5
  return chances
}
