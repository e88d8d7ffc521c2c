import type { LanguageTag, MemoryRow } from '../model/index.ts'
import { alignVersions, type AlignedRow, type TextVersion } from './align-versions.ts'

/** Rows of a memory taken along: past this they cost more time than they bring words. */
const mostRows = 4000

/**
 * Aligns versions as `alignVersions` does, with what a translation memory knows. Its rows in two or more of the versions' languages stand
 * before the texts as rows known to be right, so that words are learned from them too; those of one word on each side are a dictionary. Of a
 * long memory the rows that share most with the texts are taken. Regions count for nothing: `de-AT` answers `de`.
 */
export function alignWithMemory(versions: readonly TextVersion[], memory: readonly MemoryRow[], onProgress?: (done: number) => void, pins: readonly AlignedRow['cells'][] = []): readonly AlignedRow[] {
  const languages = versions.map(({ language }) => primary(language))
  const rows = relevant(versions, memory.map((row) => byPrimary(row)).filter((row) => new Set(languages.filter((language) => row.has(language))).size > 1))
  if (rows.length === 0) return alignVersions(versions, onProgress, pins)
  const said = rows.filter((row) => languages.some((language) => !isWord(row.get(language) ?? 'w')))
  const before = languages.map((): string[] => [])
  const known = said.map((row) =>
    languages.map((language, version) => {
      const text = row.get(language)
      return text === undefined ? [] : [before[version]!.push(text) - 1]
    }),
  )
  const shift = before.map(({ length }) => length)
  const longer = versions.map((version, index): TextVersion => ({
    ...version,
    segments: [...before[index]!, ...version.segments],
    paragraphs: [shift[index]!, ...(version.paragraphs ?? []).map((place) => place + shift[index]!)],
  }))
  const shifted = pins.map((cells) => cells.map((places, version) => places.map((place) => place + shift[version]!)))
  const aligned = alignVersions(longer, onProgress, [...known, ...shifted], (a, b) => pairsOf(rows, primary(a), primary(b)))
  return aligned.flatMap((row): readonly AlignedRow[] => {
    const cells = row.cells.map((places, version) => places.flatMap((place) => (place < shift[version]! ? [] : [place - shift[version]!])))
    return cells.some(({ length }) => length > 0) ? [{ ...row, cells }] : []
  })
}

const primary = (tag: LanguageTag): string => tag.split('-')[0]?.toLowerCase() ?? tag

type Texts = ReadonlyMap<string, string>

const byPrimary = (row: MemoryRow): Texts => new Map(Object.entries(row).flatMap(([tag, text]) => (text.trim() === '' ? [] : [[primary(tag), text] as const])))

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const isWord = (text: string): boolean => /^[\p{L}\p{M}]+$/u.test(text.trim())

function* pairsOf(rows: readonly Texts[], a: string, b: string): Generator<readonly [string, string]> {
  for (const row of rows) {
    const [left, right] = [row.get(a), row.get(b)]
    if (left !== undefined && right !== undefined && isWord(left) && isWord(right)) yield [left, right]
  }
}

/** The rows, in their order; of too many those with most of whose words the texts have. */
function relevant(versions: readonly TextVersion[], rows: readonly Texts[]): readonly Texts[] {
  if (rows.length <= mostRows) return rows
  const known = new Map<string, Set<string>>()
  for (const { language, segments } of versions) {
    const own = known.get(primary(language)) ?? new Set<string>()
    known.set(primary(language), own)
    for (const segment of segments) for (const word of wordsOf(segment)) own.add(word)
  }
  const share = (row: Texts): number => {
    const met = [...row].flatMap(([language, text]) => (known.has(language) ? wordsOf(text).map((word) => known.get(language)!.has(word)) : []))
    return met.filter(Boolean).length / Math.max(1, met.length)
  }
  const best = rows.map((row, index) => ({ row, index, share: share(row) })).toSorted((a, b) => b.share - a.share).slice(0, mostRows)
  return best.toSorted((a, b) => a.index - b.index).map(({ row }) => row)
}
