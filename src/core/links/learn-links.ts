import { alignSentences, type SentenceGroup } from '../align/index.ts'
import type { Alignment, Fact, MemoryRow, Name, Row, Version } from '../model/index.ts'
import { chooseLinks, type RowLinks } from './choose-links.ts'
import type { CellPair } from './compare-cells.ts'
import { fitsMemory } from './memory.ts'
import { readWords } from './read-words.ts'
import { RowLexicon, type Cell, type PairLinks } from './row-lexicon.ts'
import { cellWords, namedSpans, textWords } from './row-words.ts'
import { tuning } from './tuning.ts'

/** What links are learned from. Facts and names as the analysis gives them. */
export interface LinkSource {
  readonly versions: readonly Version[]
  readonly alignment: Alignment
  readonly facts?: Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>>
  readonly names?: readonly Name[]
  readonly memory?: readonly MemoryRow[]
}

/** Answers the links of a row by its id; of a row that is not there, none. */
export type Linker = (row: string) => RowLinks

/** Most rows of a work that are learned from: a longer one is sampled evenly. Links are then found in every row all the same. */
const mostRows = 600
/** Most pairs of words compared while learning, over all rows and pairs of versions: six long versions are sampled sooner. */
const mostPairs = 6e6
/** Rows looked at together for which sentence answers which. */
const block = 100

/** Rows taken up and ready to be counted. */
interface Learned {
  readonly cells: readonly Cell[]
  readonly pairs: ReadonlyMap<string, CellPair>
  readonly memory: boolean
  own: PairLinks | null
}

/**
 * Learns which words of a work's versions stand for each other, from its own rows, all pairs of versions at once, and a translation memory
 * beside them; answers with the links of any row. Nothing is known of a language but its endings, its small words and the sound of its
 * letters. Equal input gives equal links.
 */
export function learnLinks({ versions, alignment: { rows }, facts = {}, names = [], memory = [] }: LinkSource, onProgress?: (done: number) => void): Linker {
  const lexicon = new RowLexicon()
  const spans = namedSpans(names)
  const segments = new Map(versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  const textOf = (row: Row, version: Version): string => (row.cells[version.id] ?? []).map((id) => segments.get(version.id)?.get(id)?.text ?? '').join(' ')
  const sample = evenly(rows, mostRows)
  for (const version of versions) {
    const vocabulary = lexicon.vocabulary(version.language)
    for (const row of sample) for (const { lower } of readWords(textOf(row, version))) vocabulary.note(lower)
  }
  const cellsOf = (row: Row, found: readonly SentenceGroup[]): readonly Cell[] =>
    versions.map((version) => ({
      language: version.language,
      cell: cellWords(version, segments.get(version.id)!, row, lexicon.vocabulary(version.language), found, {
        facts: (segment) => facts[version.id]?.[segment] ?? [],
        names: (segment) => spans.get(`${version.id}\n${segment}`) ?? [],
      }),
    }))
  const groups = alignSentences(versions, sample)
  const learned = new Map<string, Learned>()
  let room = mostPairs
  const read = sample.map((row) => ({ row, cells: cellsOf(row, groups.get(row.id) ?? []) }))
  // Long rows of many versions fill the room early: then every second, third … row is learned from.
  const size = read.reduce((sum, { cells }) => sum + pairsIn(cells), 0)
  for (const { row, cells } of evenly(read, Math.ceil((read.length * mostPairs) / Math.max(mostPairs, size)))) {
    room -= pairsIn(cells)
    learned.set(row.id, { cells, pairs: lexicon.compare(cells), memory: false, own: null })
    lexicon.see(cells)
  }
  const remembered: Learned[] = []
  for (const texts of fitsMemory(memory, versions.map(({ language }) => language), lexicon)) {
    const cells = Object.entries(texts).map(([language, text]) => ({ language, cell: textWords(text, lexicon.vocabulary(language)) }))
    room -= pairsIn(cells)
    if (room < 0 && remembered.length > 0) break
    remembered.push({ cells, pairs: lexicon.compare(cells), memory: true, own: null })
    lexicon.see(cells, tuning.memoryWeight)
  }
  const all = [...learned.values(), ...remembered]
  for (let round = 0; round < tuning.rounds; round++) {
    all.forEach((entry, at) => {
      if (at % 50 === 0) onProgress?.((round + at / all.length) / tuning.rounds)
      const links = lexicon.without(entry.cells, entry.pairs, entry.own, weightOf(entry), () => lexicon.links(entry.pairs, entry.cells.length, { first: round === 0, plainly: entry.memory }))
      lexicon.count(entry.pairs, links, weightOf(entry))
      entry.own = links
    })
    lexicon.turn()
  }
  onProgress?.(1)
  const placeOf = new Map(rows.map((row, index) => [row.id, index]))
  const blocks = new Map<number, ReadonlyMap<string, readonly SentenceGroup[]>>()
  const lately = (place: number): Learned => {
    const number = Math.floor(place / block)
    const known = blocks.get(number) ?? alignSentences(versions, rows.slice(number * block, (number + 1) * block))
    blocks.set(number, known)
    const row = rows[place]!
    const cells = cellsOf(row, known.get(row.id) ?? [])
    return { cells, pairs: lexicon.compare(cells), memory: false, own: null }
  }
  return (id) => {
    const place = placeOf.get(id)
    if (place === undefined) return { words: [], links: [] }
    const known = learned.get(id)
    const { cells, pairs, own } = known ?? lately(place)
    const links = () => lexicon.links(pairs, cells.length)
    return chooseLinks(versions, cells, pairs, known ? lexicon.without(cells, pairs, own, 1, links) : links())
  }
}

const weightOf = ({ memory }: Learned): number => (memory ? tuning.memoryWeight : 1)

/** How many pairs of words a row has, over all pairs of its versions. */
function pairsIn(cells: readonly Cell[]): number {
  const sizes = cells.map(({ cell }) => cell.types.length)
  const sum = sizes.reduce((total, size) => total + size, 0)
  return (sum * sum - sizes.reduce((total, size) => total + size * size, 0)) / 2
}

/** At most so many of a list, evenly spread over it. */
function evenly<Item>(list: readonly Item[], most: number): readonly Item[] {
  if (list.length <= most) return list
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]!)
}
