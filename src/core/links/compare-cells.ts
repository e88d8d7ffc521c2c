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
  /** What speaks for or against each pair in this very place: sentences and order, names and facts. */
  readonly places: Float32Array
  readonly given: Float32Array
  readonly inA: Vocabulary
  readonly inB: Vocabulary
}

/** How far order is kept between two versions: the mean distance of linked words, as a share of their sentence. */
export const firstSpread = 1

export function compareCells(a: CellWords, b: CellWords, inA: Vocabulary, inB: Vocabulary, table: PairTable, swap: boolean, spread: number): CellPair {
  const n = a.types.length
  const m = b.types.length
  const entries = new Int32Array(n * m)
  const places = new Float32Array(n * m)
  const given = new Float32Array(n * m)
  const same = inA === inB
  const alike = swap ? (y: number, x: number) => likeness(inA.types[x]!, inB.types[y]!, same) : (x: number, y: number) => likeness(inA.types[x]!, inB.types[y]!, same)
  for (let i = 0; i < n; i++) {
    const x = a.types[i]!
    const small = inA.types[x]!.small
    for (let j = 0; j < m; j++) {
      const y = b.types[j]!
      const at = i * m + j
      entries[at] = swap ? table.entry(y, x, alike) : table.entry(x, y, alike)
      const fits = a.groups[i] === b.groups[j]
      const distance = Math.abs(a.places[i]! - b.places[j]!)
      places[at] = (fits ? tuning.placeFloor + Math.exp(-distance / spread) : tuning.otherSentence) * (small === inB.types[y]!.small ? 1 : tuning.otherClass)
      const ga = a.given[i] ?? null
      const gb = b.given[j] ?? null
      if (ga === null && gb === null) continue
      if (ga === gb) given[at] = ga!.startsWith('name ') ? nameChance(a, b, i, j, ga!, table.likeness[entries[at]!]!) : tuning.given
      // A number is another number, a name another name: neither is a plain word.
      else if (ga !== null && gb !== null && ga.split(' ')[0] === gb.split(' ')[0]) given[at] = -1
    }
  }
  return { a, b, table, entries, places, given, inA, inB }
}

/** Words of two mentions of one name: those of one sound, and those that stand alone. */
function nameChance(a: CellWords, b: CellWords, i: number, j: number, name: string, alike: number): number {
  const alone = (cell: CellWords, at: number): boolean => cell.given[at - 1] !== name && cell.given[at + 1] !== name
  return alone(a, i) && alone(b, j) ? tuning.given : alike > 0.3 ? tuning.given : 0
}
