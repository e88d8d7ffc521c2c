import type { Alignment, Segment, Version, Work } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import { readCandidates } from './read-candidates.ts'
import { plainOf, readWords, type Word } from './word.ts'

/** A candidate with its place in the work. */
export interface Located extends Candidate {
  readonly version: string
  /** Primary subtag. */
  readonly language: string
  readonly segment: string
  /** Index of its row in the alignment. */
  readonly row: number
  readonly text: string
}

/** Every candidate of a work with the row it stands in, version by version, in reading order. */
export function locate(work: Work, alignment: Alignment): readonly Located[] {
  const rows = new Map<string, number>()
  alignment.rows.forEach((row, index) => {
    for (const [version, segments] of Object.entries(row.cells)) for (const segment of segments) rows.set(`${version}/${segment}`, index)
  })
  return work.versions.flatMap((version) => {
    const language = version.language.toLowerCase().split('-')[0] ?? ''
    const lowerCase = lowerCaseWords(version)
    return version.segments.flatMap((segment) =>
      readCandidates(segment.text, bodyStart(segment), { language, lowerCase }).map((candidate): Located => ({
        ...candidate,
        version: version.id,
        language,
        segment: segment.id,
        row: rows.get(`${version.id}/${segment.id}`) ?? -1,
        text: segment.text.slice(candidate.start, candidate.end),
      })),
    )
  })
}

const bodyStart = (segment: Segment) => segment.marker?.end ?? 0

function lowerCaseWords(version: Version): ReadonlySet<string> {
  const words = new Set<string>()
  for (const segment of version.segments) for (const word of readWords(segment.text, bodyStart(segment))) if (!word.capital) words.add(word.plain)
  return words
}

const joinedWords = new WeakMap<Located, Word>()

/** A candidate as one word: its only one, or those a hyphen joins (Long-Beach) as printed. */
export function asWord(candidate: Located): Word {
  const [first] = candidate.words
  if (first && candidate.words.length === 1) return first
  const known = joinedWords.get(candidate)
  if (known) return known
  const { start, end, text } = candidate
  const word: Word = { start, end, text, plain: plainOf(text), capital: true, acronym: false, opens: first?.opens ?? false, gap: first?.gap ?? '' }
  joinedWords.set(candidate, word)
  return word
}
