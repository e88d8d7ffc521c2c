import type { SentenceGroup } from '../align/index.ts'
import type { Fact, Name, Row, Segment, Version } from '../model/index.ts'
import { readWords, type TextWord } from './read-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of a row. */
export interface RowWord extends TextWord {
  readonly segment: string
  /** False for small words: articles, prepositions, auxiliaries. */
  readonly matter: boolean
}

/** The words of one version in a row, taken apart into what is compared. */
export interface CellWords {
  readonly words: readonly RowWord[]
  /** By unit: its type, the word it is of, the sentence group it stands in (-1 for none), and where in that, 0 to 1. */
  readonly types: Int32Array
  readonly wordOf: Int32Array
  readonly groups: Int32Array
  readonly places: Float32Array
  /** By unit: what a fact or a name says it is, by number; 0 where neither does. */
  readonly given: readonly (string | null)[]
}

/** What is known of a row's segments beside their text. */
export interface Known {
  readonly facts: (segment: string) => readonly Fact[]
  readonly names: (segment: string) => readonly NamedSpan[]
}

export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Mentions by version and segment. */
export function namedSpans(names: readonly Name[]): ReadonlyMap<string, readonly NamedSpan[]> {
  const spans = new Map<string, NamedSpan[]>()
  for (const { id, mentions } of names) for (const { version, segment, start, end } of mentions) {
    const key = `${version}\n${segment}`
    const list = spans.get(key)
    if (list) list.push({ start, end, name: id })
    else spans.set(key, [{ start, end, name: id }])
  }
  return spans
}

/** Reads a version's cell of a row. */
export function cellWords(version: Version, segments: ReadonlyMap<string, Segment>, row: Row, vocabulary: Vocabulary, groups: readonly SentenceGroup[], known: Known): CellWords {
  const words: RowWord[] = []
  const types: number[] = []
  const wordOf: number[] = []
  const given: (string | null)[] = []
  const groupOf: number[] = []
  for (const id of row.cells[version.id] ?? []) {
    const segment = segments.get(id)
    if (!segment) continue
    const facts = known.facts(id)
    const names = known.names(id)
    const parts = groups.flatMap((group, index) => group.parts.filter((part) => part.version === version.id && part.segment === id).map((part) => ({ start: part.start, end: part.end, index })))
    for (const word of readWords(segment.text, segment.marker?.end ?? 0)) {
      const units = vocabulary.unitsOf(word.lower)
      const group = parts.find(({ start, end }) => start <= word.start && word.start < end)?.index ?? -1
      const value = givenFor(word, facts, names)
      words.push({ ...word, segment: id, matter: units.some((unit) => !vocabulary.types[unit]!.small) })
      for (const unit of units) {
        types.push(unit)
        wordOf.push(words.length - 1)
        groupOf.push(group)
        given.push(value)
      }
    }
  }
  return { words, types: Int32Array.from(types), wordOf: Int32Array.from(wordOf), groups: Int32Array.from(groupOf), places: placesIn(groupOf), given }
}

/** A fact of exactly this word, or its place in a name: first names go with first names, surnames with surnames. */
function givenFor(word: TextWord, facts: readonly Fact[], names: readonly NamedSpan[]): string | null {
  const fact = facts.find(({ start, end, kind }) => kind !== 'footnote' && kind !== 'label' && start <= word.start && word.end <= end && end - start <= word.end - word.start + 3)
  if (fact) return `${fact.kind === 'ordinal' ? 'number' : fact.kind} ${fact.value}`
  const name = names.find(({ start, end }) => start <= word.start && word.start < end)
  return name ? `name ${name.name}` : null
}

/** Where in its group each unit stands. */
function placesIn(groups: readonly number[]): Float32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const seen = new Map<number, number>()
  return Float32Array.from(groups, (group) => {
    const at = seen.get(group) ?? 0
    seen.set(group, at + 1)
    return (at + 0.5) / sizes.get(group)!
  })
}

/** Reads a text that stands in no work: a row of a translation memory. */
export function textWords(text: string, vocabulary: Vocabulary): CellWords {
  const words = readWords(text).map((word) => ({ word, units: vocabulary.unitsOf(word.lower) }))
  const types = words.flatMap(({ units }) => units)
  const groups = types.map(() => -1)
  return {
    words: words.map(({ word, units }) => ({ ...word, segment: '', matter: units.some((unit) => !vocabulary.types[unit]!.small) })),
    types: Int32Array.from(types),
    wordOf: Int32Array.from(words.flatMap(({ units }, at) => units.map(() => at))),
    groups: Int32Array.from(groups),
    places: placesIn(groups),
    given: types.map(() => null),
  }
}
