import { longestGroup } from './bead-model.ts'
import { baseOf } from './candidates.ts'
import type { Lexicon } from './lexicon.ts'
import type { Side } from './read-side.ts'

/**
 * Scores of words, line by line of a. The chance of a line of b given several lines of a does not depend on the other lines of b, so a
 * group's score is a sum over its lines of numbers computed once: 2 × `longestGroup` for each pair of lines.
 */
export class WordScores {
  readonly #a: Side
  readonly #b: Side
  readonly #lexicon: Lexicon
  /** Lines of a group looked at: fewer in a first, wide pass. */
  readonly #reach: number
  readonly #baseA: Float32Array
  readonly #baseB: Float32Array
  /** By lines of a taken (1 to longestGroup): each line of b given them, summed up to that line. */
  readonly #ofB: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
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
    const sums = () => new Float64Array(b.count + 1)
    this.#ofB = [sums(), sums(), sums(), sums()]
    this.#ofA = groups.map(() => groups.map(() => new Float32Array(b.count + 1)))
    this.#gains = groups.map(() => new Float32Array(b.typeCount))
    this.#touched = groups.map(() => new Int32Array(b.typeCount))
    this.#head = new Int32Array(b.typeCount).fill(-1)
    this.#listStarts = new Int32Array(b.count + 2)
    this.#met = new Uint8Array(b.typeCount)
    this.#chosenOfB = this.#ofB[0]
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
    const [sums1, sums2, sums3, sums4] = this.#ofB
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
