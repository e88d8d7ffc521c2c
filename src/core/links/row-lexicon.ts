import type { LanguageTag } from '../model/index.ts'
import { compareCells, firstSpread, placesOf, type CellPair } from './compare-cells.ts'
import { PairTable } from './pair-table.ts'
import type { CellWords } from './row-words.ts'
import { addThroughThird, shareLinks, supportOf, turned } from './share-links.ts'
import { tuning } from './tuning.ts'
import { Vocabulary } from './vocabulary.ts'

/** One version's words in a row. */
export interface Cell {
  readonly language: LanguageTag
  readonly cell: CellWords
}

/** Links of all pairs of cells of a row: `of(a, b)` by their places in the row, unit by unit of `a`. */
export type PairLinks = ReadonlyMap<string, Float32Array>

const leastCounted = 0.01

/** Which words stand for which, by pairs of languages, as the rows counted so far say. */
export class RowLexicon {
  readonly #vocabularies = new Map<LanguageTag, Vocabulary>()
  readonly #tables = new Map<string, PairTable>()
  readonly #spreads = new Map<string, { sum: number; weight: number; spread: number }>()

  vocabulary(language: LanguageTag): Vocabulary {
    const known = this.#vocabularies.get(language)
    if (known) return known
    const made = new Vocabulary(language)
    this.#vocabularies.set(language, made)
    return made
  }

  /** The cells of a row, each against each, ready to be counted. */
  compare(cells: readonly Cell[]): ReadonlyMap<string, CellPair> {
    const pairs = new Map<string, CellPair>()
    cells.forEach((first, x) => cells.forEach((second, y) => {
      if (x >= y || first.cell.types.length === 0 || second.cell.types.length === 0) return
      const { table, swap } = this.#tableOf(first.language, second.language)
      pairs.set(`${x} ${y}`, compareCells(first.cell, second.cell, this.vocabulary(first.language), this.vocabulary(second.language), table, swap))
    }))
    return pairs
  }

  /**
   * The links of a row: what each pair of versions says and what the others add; then, unless `plainly`, twice more with what is linked
   * beside. `first` before anything was counted.
   */
  links(pairs: ReadonlyMap<string, CellPair>, count: number, { first = false, plainly = false }: { readonly first?: boolean; readonly plainly?: boolean } = {}): PairLinks {
    const places = mapped(pairs, (pair) => placesOf(pair, this.#spreadOf(pair.inA.language, pair.inB.language).spread))
    let links = this.#agree(mapped(pairs, (pair, key) => shareLinks(pair, places.get(key)!, null, first)), pairs, count)
    for (let again = 0; again < (first || plainly ? 0 : 2); again++) {
      const supported = mapped(pairs, (pair, key) => shareLinks(pair, places.get(key)!, supportOf(links.get(key)!, pair.a.types.length, pair.b.types.length)))
      links = this.#agree(supported, pairs, count)
    }
    return links
  }

  /** Counts a row's links. */
  count(pairs: ReadonlyMap<string, CellPair>, links: PairLinks, weight: number): void {
    for (const [key, { table, entries, a, b, inA, inB }] of pairs) {
      const found = links.get(key)!
      const { next } = table
      const spread = this.#spreadOf(inA.language, inB.language)
      const m = b.types.length
      for (let at = 0; at < found.length; at++) {
        const link = found[at]!
        if (link < leastCounted) continue
        next[entries[at]!]! += link * weight
        const i = Math.floor(at / m)
        const j = at % m
        if (a.groups[i] !== b.groups[j]) continue
        spread.sum += link * weight * Math.abs(a.places[i]! - b.places[j]!)
        spread.weight += link * weight
      }
    }
  }

  /** Counts the words of a row that is learned from. */
  see(cells: readonly Cell[], weight = 1): void {
    for (const { language, cell } of cells) {
      const { types } = this.vocabulary(language)
      for (const type of cell.types) types[type]!.count += weight
    }
  }

  /**
   * What is asked, as if a row had not been learned from: a word that stands nowhere else goes with every word of its row equally well, and
   * must not be taken at its own word.
   */
  without<Result>(cells: readonly Cell[], pairs: ReadonlyMap<string, CellPair>, own: PairLinks | null, weight: number, ask: () => Result): Result {
    // Put back as it was, not added again: sums of fractions would depend on which rows were asked for before.
    const undo: (() => void)[] = []
    for (const { language, cell } of cells) {
      const { types } = this.vocabulary(language)
      const before = Array.from(cell.types, (type) => types[type]!.count)
      undo.push(() => cell.types.forEach((type, at) => (types[type]!.count = before[at]!)))
    }
    this.see(cells, -weight)
    if (own) for (const [key, { table, entries }] of pairs) {
      const found = own.get(key)!
      const { counts } = table
      const before = countsAt(counts, entries)
      undo.push(() => putBack(counts, entries, before))
      for (let at = 0; at < found.length; at++) if (found[at]! >= leastCounted) counts[entries[at]!]! -= weight * found[at]!
    }
    const result = ask()
    for (const restore of undo.toReversed()) restore()
    return result
  }

  /** Ends a round of counting. */
  turn(): void {
    for (const table of this.#tables.values()) table.turn()
    for (const spread of this.#spreads.values()) {
      if (spread.weight > 0) spread.spread = Math.max(tuning.leastSpread, tuning.spreadFactor * spread.sum / spread.weight)
      spread.sum = 0
      spread.weight = 0
    }
  }

  /** What other versions of the row say of a pair's words. */
  #agree(direct: PairLinks, pairs: ReadonlyMap<string, CellPair>, count: number): PairLinks {
    if (count < 3 || tuning.others === 0) return direct
    const of = (x: number, y: number): Float32Array | null => {
      if (x < y) return direct.get(`${x} ${y}`) ?? null
      const found = direct.get(`${y} ${x}`)
      const pair = pairs.get(`${y} ${x}`)
      return found && pair ? turned(found, pair.a.types.length, pair.b.types.length) : null
    }
    const both = new Map<string, Float32Array | null>()
    for (let x = 0; x < count; x++) for (let y = 0; y < count; y++) if (x !== y) both.set(`${x} ${y}`, of(x, y))
    return mapped(direct, (found, key) => {
      const [x = 0, y = 0] = key.split(' ').map(Number)
      const pair = pairs.get(key)!
      const sum = new Float32Array(found.length)
      let thirds = 0
      for (let third = 0; third < count; third++) {
        if (third === x || third === y) continue
        const to = both.get(`${x} ${third}`)
        const from = both.get(`${third} ${y}`)
        if (!to || !from) continue
        thirds++
        addThroughThird(sum, to, from, pair.a.types.length, to.length / pair.a.types.length, pair.b.types.length)
      }
      return thirds === 0 ? found : blend(found, sum, thirds)
    })
  }

  #tableOf(a: LanguageTag, b: LanguageTag): { table: PairTable; key: string; swap: boolean } {
    const swap = a > b
    const key = swap ? `${b} ${a}` : `${a} ${b}`
    const table = this.#tables.get(key) ?? new PairTable()
    this.#tables.set(key, table)
    return { table, key, swap }
  }

  #spreadOf(a: LanguageTag, b: LanguageTag): { sum: number; weight: number; spread: number } {
    const { key } = this.#tableOf(a, b)
    const known = this.#spreads.get(key) ?? { sum: 0, weight: 0, spread: firstSpread }
    this.#spreads.set(key, known)
    return known
  }
}

const mapped = <Value, Result>(map: ReadonlyMap<string, Value>, change: (value: Value, key: string) => Result): ReadonlyMap<string, Result> => new Map([...map].map(([key, value]) => [key, change(value, key)] as const))

// Loops over typed arrays in functions of their own: with callbacks, or inlined into the closures above, they take half of the time of learning.

function countsAt(counts: Float32Array, entries: Int32Array): Float32Array {
  const found = new Float32Array(entries.length)
  for (let at = 0; at < entries.length; at++) found[at] = counts[entries[at]!]!
  return found
}

function putBack(counts: Float32Array, entries: Int32Array, before: Float32Array): void {
  for (let at = 0; at < entries.length; at++) counts[entries[at]!] = before[at]!
}

/** What a pair says itself and, with the share set for it, what the others say on average. */
function blend(own: Float32Array, others: Float32Array, count: number): Float32Array {
  const { others: share } = tuning
  const result = new Float32Array(own.length)
  for (let at = 0; at < own.length; at++) result[at] = (1 - share) * own[at]! + (share * others[at]!) / count
  return result
}
