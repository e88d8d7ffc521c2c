import { PairTable } from '../src/core/links/pair-table.ts'

/** For each word of b, the place of the word of a that explains it best; null where no word of a does better than none. */
export type Direction = (a: readonly string[], b: readonly string[]) => readonly (number | null)[]

const rounds = 5
const even = (): number => 1

/** IBM model 1 with an empty word (Brown et al. 1993, https://aclanthology.org/J93-2003/), as every textbook has it: the peer to beat. */
export function learnModel1(rows: readonly (readonly [a: readonly string[], b: readonly string[]])[]): Direction {
  const numbers = new Map<string, number>([['', 0]])
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  }
  const table = new PairTable()
  const read = rows.map(([a, b]) => {
    const sources = [0, ...a.map(numberOf)]
    return { sources, entries: b.map(numberOf).map((f) => Int32Array.from(sources, (e) => table.entry(e, f, even))) }
  })
  table.counts.fill(1)
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(numbers.size)
    for (const { sources, entries } of read) for (const places of entries) {
      let sum = 0
      for (const entry of places) sum += table.counts[entry]!
      places.forEach((entry, at) => {
        const share = table.counts[entry]! / sum
        table.next[entry]! += share
        sums[sources[at]!]! += share
      })
    }
    table.turn()
    const done = new Uint8Array(table.size)
    for (const { sources, entries } of read) for (const places of entries) places.forEach((entry, at) => {
      if (done[entry] === 1) return
      done[entry] = 1
      table.counts[entry]! /= sums[sources[at]!]!
    })
  }
  const chance = (e: string, f: string): number => table.counts[table.entry(numberOf(e), numberOf(f), even)]!
  return (a, b) =>
    b.map((f) => {
      let best: number | null = null
      let most = chance('', f)
      a.forEach((e, at) => {
        const own = chance(e, f)
        if (own > most) {
          most = own
          best = at
        }
      })
      return best
    })
}
