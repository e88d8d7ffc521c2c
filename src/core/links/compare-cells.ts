import type { PairTable } from './pair-table.ts'
import type { CellWords } from './row-words.ts'
import { likeness } from './likeness.ts'
import { tuning } from './tuning.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Two cells of a row set against each other: every unit of the one with every unit of the other, row by row of `a`. */
export interface CellPair {
  readonly a: CellWords
  readonly b: CellWords
  readonly table: PairTable
  readonly entries: Int32Array
  /** What facts and names say of each pair: 1 that they are one, -1 that they are not, 0 nothing. */
  readonly given: Int8Array
  readonly inA: Vocabulary
  readonly inB: Vocabulary
}

/** How far order is kept between two languages before that is learned: hardly. A prior for the diagonal would teach Kazakh, whose verbs come last, the wrong words. */
export const firstSpread = 1

/** Sets two cells against each other; `swap` where the table has their languages the other way round. */
export function compareCells(a: CellWords, b: CellWords, inA: Vocabulary, inB: Vocabulary, table: PairTable, swap: boolean): CellPair {
  const n = a.types.length
  const m = b.types.length
  const entries = new Int32Array(n * m)
  const given = new Int8Array(n * m)
  const same = inA === inB
  const ask = swap ? (y: number, x: number) => likeness(inA.types[x]!, inB.types[y]!, same) : (x: number, y: number) => likeness(inA.types[x]!, inB.types[y]!, same)
  for (let i = 0; i < n; i++) {
    const x = a.types[i]!
    for (let j = 0; j < m; j++) {
      const y = b.types[j]!
      const at = i * m + j
      entries[at] = swap ? table.entry(y, x, ask) : table.entry(x, y, ask)
      const ga = a.given[i] ?? null
      const gb = b.given[j] ?? null
      if (ga === null || gb === null) continue
      // A number is not another number, nor a name another name.
      if (ga !== gb) given[at] = ga.split(' ')[0] === gb.split(' ')[0] ? -1 : 0
      else {
        const alike = table.likeness[entries[at]] ?? 0
        given[at] = !ga.startsWith('name ') || (alone(a, i, ga) && alone(b, j, gb)) || alike > leastAlike ? 1 : 0
      }
    }
  }
  return { a, b, table, entries, given, inA, inB }
}

/** Words of two mentions of one name go together where they sound alike, or where each is all there is of it. */
const leastAlike = 0.3
const alone = (cell: CellWords, at: number, name: string): boolean => cell.given[at - 1] !== name && cell.given[at + 1] !== name

/** What place says of each pair: same sentence, like distance from its beginning, small words with small ones. `spread` is how far order is kept. */
export function placesOf({ a, b, inA, inB }: CellPair, spread: number): Float32Array {
  const m = b.types.length
  const places = new Float32Array(a.types.length * m)
  const { placeFloor, otherSentence, otherClass } = tuning
  const smallB = Array.from(b.types, (type) => inB.types[type]!.small)
  for (let i = 0; i < a.types.length; i++) {
    const small = inA.types[a.types[i]!]!.small
    for (let j = 0; j < m; j++) {
      const near = a.groups[i] === b.groups[j] ? placeFloor + Math.exp(-Math.abs(a.places[i]! - b.places[j]!) / spread) : otherSentence
      places[i * m + j] = small === smallB[j] ? near : near * otherClass
    }
  }
  return places
}
