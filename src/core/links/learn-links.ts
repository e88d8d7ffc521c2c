import { alignSentences, type SentenceGroup } from '../align/index.ts'
import type { Alignment, Fact, LanguageTag, Name, Row, Version } from '../model/index.ts'
import type { CellPair } from './compare-cells.ts'
import { readWords } from './read-words.ts'
import { RowLexicon, type Cell, type PairLinks } from './row-lexicon.ts'
import { cellWords, namedSpans, type RowWord } from './row-words.ts'
import { tuning } from './tuning.ts'

/** A row of a translation memory: texts that say the same, by language. */
export type MemoryRow = Readonly<Record<LanguageTag, string>>

/** What links are learned from. Facts and names as the analysis gives them. */
export interface LinkSource {
  readonly versions: readonly Version[]
  readonly alignment: Alignment
  readonly facts?: Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>>
  readonly names?: readonly Name[]
  readonly memory?: readonly MemoryRow[]
}

/** A word of a row, where it stands. */
export interface LinkedWord extends RowWord {
  readonly version: string
}

/** How sure a link is: 1 likely, 2 firm, 3 sure. */
export type LinkStrength = 1 | 2 | 3

/** Two words of one row held to be counterparts, by their places in its list of words; `a` stands before `b`. */
export interface WordLink {
  readonly a: number
  readonly b: number
  readonly strength: LinkStrength
  /** 0 to 1. */
  readonly likelihood: number
}

/** The words of a row and the links between those of different versions. */
export interface RowLinks {
  readonly words: readonly LinkedWord[]
  readonly links: readonly WordLink[]
}

/** Answers the links of a row by its id; of a row that is not there, none. */
export type Linker = (row: string) => RowLinks

export function learnLinks({ versions, alignment: { rows }, facts = {}, names = [], memory = [] }: LinkSource): Linker {
  const lexicon = new RowLexicon()
  const spans = namedSpans(names)
  const segments = new Map(versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  const groups = alignSentences(versions, rows)
  for (const version of versions) {
    const vocabulary = lexicon.vocabulary(version.language)
    for (const { text, marker } of version.segments) for (const { lower } of readWords(text, marker?.end ?? 0)) vocabulary.note(lower)
  }
  for (const texts of memory) for (const [language, text] of Object.entries(texts)) for (const { lower } of readWords(text)) lexicon.vocabulary(language).note(lower)

  const cellsOf = (row: Row, found: readonly SentenceGroup[]): readonly Cell[] =>
    versions.map((version) => ({
      language: version.language,
      cell: cellWords(version, segments.get(version.id)!, row, lexicon.vocabulary(version.language), found, {
        facts: (segment) => facts[version.id]?.[segment] ?? [],
        names: (segment) => spans.get(`${version.id}\n${segment}`) ?? [],
      }),
    }))
  const learned = rows.map((row) => cellsOf(row, groups.get(row.id) ?? []))
  const seen = new Set<Cell>()
  for (const cells of learned) for (const entry of cells) {
    if (seen.has(entry)) continue
    seen.add(entry)
    const { types } = lexicon.vocabulary(entry.language)
    for (const type of entry.cell.types) types[type]!.count++
  }
  const own: PairLinks[] = []
  for (let round = 0; round < tuning.rounds; round++) {
    learned.forEach((cells, row) => {
      const pairs = lexicon.compare(cells)
      const links = lexicon.links(pairs, cells.length, own[row] ?? null, round)
      lexicon.count(pairs, links)
      own[row] = links
    })
    lexicon.turn()
  }
  const placeOf = new Map(rows.map((row, index) => [row.id, index]))
  return (id) => {
    const index = placeOf.get(id)
    if (index === undefined) return { words: [], links: [] }
    const cells = learned[index]!
    const pairs = lexicon.compare(cells)
    return choose(versions, cells, pairs, lexicon.links(pairs, cells.length, own[index] ?? null, tuning.rounds))
  }
}

function choose(versions: readonly Version[], cells: readonly Cell[], pairs: ReadonlyMap<string, CellPair>, links: ReadonlyMap<string, Float32Array>): RowLinks {
  const words: LinkedWord[] = []
  const firstOf = cells.map(({ cell }, at) => {
    const first = words.length
    for (const word of cell.words) words.push({ ...word, version: versions[at]!.id })
    return first
  })
  const chosen: WordLink[] = []
  for (const [key, { a, b }] of pairs) {
    const [x = 0, y = 0] = key.split(' ').map(Number)
    const found = links.get(key)!
    const m = b.types.length
    const best = new Map<number, number>()
    for (let at = 0; at < found.length; at++) {
      const link = found[at]!
      if (link < 0.05) continue
      const pair = a.wordOf[Math.floor(at / m)]! * b.words.length + b.wordOf[at % m]!
      best.set(pair, Math.max(best.get(pair) ?? 0, link))
    }
    for (const [pair, likelihood] of best) {
      const i = Math.floor(pair / b.words.length)
      const j = pair % b.words.length
      const matter = a.words[i]!.matter && b.words[j]!.matter
      if (likelihood < (matter ? tuning.shown : tuning.shownSmall)) continue
      chosen.push({ a: firstOf[x]! + i, b: firstOf[y]! + j, likelihood, strength: likelihood >= tuning.sure ? 3 : likelihood >= tuning.firm ? 2 : 1 })
    }
  }
  return { words, links: chosen.toSorted((p, q) => p.a - q.a || p.b - q.b) }
}
