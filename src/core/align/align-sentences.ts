import { languageOf } from '../languages/index.ts'
import type { LanguageTag, Row, Segment, Span, Version } from '../model/index.ts'
import { sentencesOf } from '../text/index.ts'
import { alignVersions } from './align-versions.ts'

/** A sentence where it stands. */
export interface SentencePart extends Span {
  readonly version: string
  readonly segment: string
}

/** Sentences of one row that say the same, in reading order; of one version alone where the others have no counterpart. */
export interface SentenceGroup {
  readonly parts: readonly SentencePart[]
}

// What parts a sentence where the full stop is another sign, and the semicolons by which clauses of one long sentence are set apart.
// A mark inside quotes ends what is quoted, not the sentence around it: 「雨です。」と言った。
const further = /(?<=[;\u037e；。！？।॥።؟؛։។])\s*(?=[^\s”"»」』）)])|(?<=[;\u037e；。！？।॥።؟؛։។][”"»」』）)]+)\s+(?=\S)/gu

/** The sentences of a segment, and the clauses a semicolon sets apart: the marker belongs to the first. */
export function sentenceSpans(text: string, language: LanguageTag): readonly Span[] {
  const spans = sentencesOf(text, new Set(languageOf(language)?.texts.abbreviations ?? []))
  return spans.flatMap(({ start, end }) => {
    const cuts = [...text.slice(start, end).matchAll(further)].map(({ index, 0: space }) => [start + index, start + index + space.length] as const)
    const parts: Span[] = []
    let from = start
    for (const [before, after] of cuts) {
      if (!/[\p{L}\d]/u.test(text.slice(from, before)) || !/[\p{L}\d]/u.test(text.slice(after, end))) continue
      parts.push({ start: from, end: before })
      from = after
    }
    return [...parts, { start: from, end }]
  })
}

/**
 * Which sentences of each row say the same in some versions, by row id.
 *
 * All rows are aligned together, because words are learned from the texts and one row has too few of them; but no sentence leaves its row.
 * Where every version has one sentence in a row, the row itself says that they belong together.
 */
export function alignSentences(versions: readonly Version[], rows: readonly Row[]): ReadonlyMap<string, readonly SentenceGroup[]> {
  const sides = versions.map((version) => {
    const segments = new Map(version.segments.map((segment) => [segment.id, segment]))
    return rows.flatMap((row) => (row.cells[version.id] ?? []).flatMap((id) => sentencesIn(version, segments.get(id), row.id)))
  })
  const aligned = alignVersions(versions.map(({ language }, index) => ({ language, segments: sides[index]!.map(({ text }) => text), paragraphs: beginnings(sides[index]!) })))
  const groups = new Map<string, SentenceGroup[]>()
  for (const { cells } of aligned) {
    const byRow = new Map<string, SentencePart[]>()
    cells.forEach((places, side) => {
      for (const place of places) {
        const { row, part } = sides[side]![place]!
        byRow.set(row, [...(byRow.get(row) ?? []), part])
      }
    })
    for (const [row, parts] of byRow) groups.set(row, [...(groups.get(row) ?? []), { parts }])
  }
  for (const [row, found] of groups) {
    const parts = found.flatMap((group) => group.parts)
    if (new Set(parts.map(({ version }) => version)).size === parts.length) groups.set(row, [{ parts }])
  }
  return groups
}

interface Sentence {
  readonly row: string
  readonly text: string
  readonly part: SentencePart
}

function sentencesIn(version: Version, segment: Segment | undefined, row: string): readonly Sentence[] {
  if (!segment) return []
  return sentenceSpans(segment.text, version.language).map(({ start, end }) => ({
    row,
    text: segment.text.slice(start, end),
    part: { version: version.id, segment: segment.id, start, end },
  }))
}

const beginnings = (sentences: readonly Sentence[]): readonly number[] => sentences.flatMap(({ row }, place) => (place > 0 && sentences[place - 1]!.row !== row ? [place] : []))
