import { groupBy } from './group-by.ts'
import { nameLikeness, wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'

const same = 0.5
const samePlace = 0.8
const sameSurname = 0.9

/**
 * Settles which candidates are persons by what the other versions of the row print: a run of capitals that sounds like a person of
 * another version is one and loses the words that are not part of it (`Fall Jewgeni Schowtis`, `из Шымкента Ерлана Балтабая`); one that
 * glues a place to a surname falls into both. What nothing supports and no shape shows is dropped. Words cut off come back as unknown.
 */
export function settlePersons(candidates: readonly Located[], versionsIn: (row: number) => number): readonly Located[] {
  const byRow = groupBy(candidates, (candidate) => candidate.row)
  const result: Located[] = []
  for (const [index, row] of byRow) {
    const persons = row.filter(({ kind }) => kind === 'person')
    const unknown = row.filter(({ kind }) => kind === 'unknown')
    for (const candidate of row) {
      if (candidate.kind !== 'person') result.push(candidate)
      else result.push(...settle(candidate, persons, unknown, row, versionsIn(index)))
    }
  }
  return result
}

function settle(candidate: Located, persons: readonly Located[], unknown: readonly Located[], row: readonly Located[], versions: number): readonly Located[] {
  const body = row.find((other) => other.kind === 'body' && other.version !== candidate.version && other.text === candidate.text)
  if (body) return [{ ...candidate, kind: 'body', strength: 'likely' }]
  const others = persons.filter((other) => other.version !== candidate.version && other.language !== candidate.language)
  let best: { score: number; used: readonly number[]; size: number } = { score: 0, used: [], size: 0 }
  for (const other of others) {
    const { score: whole, worst, used } = nameLikeness(candidate.words, candidate.language, other.words, other.language)
    const score = Math.max(worst, Math.min(whole, 0.9))
    const size = Math.min(other.words.length, candidate.words.length)
    if (score >= same && (score > best.score || (size < best.size && best.score - score < 0.1))) best = { score, used, size }
  }
  if (best.score >= same && best.used.length >= 2) {
    const first = best.used[0] ?? 0
    const outside = candidate.words.slice(0, first)
    return first > 0 ? [...outside.map((_, index) => part(candidate, index, index + 1, 'unknown')), part(candidate, first, candidate.words.length, 'person')] : [{ ...candidate, strength: 'sure' }]
  }
  const places = unknown.filter((other) => other.version !== candidate.version || candidate.words.some(({ plain }) => plain === other.words[0]?.plain))
  const split = candidate.words.findIndex((word) => places.some((place) => place.words[0] && wordLikeness(word, candidate.language, place.words[0], place.language) >= samePlace))
  const surname = candidate.words.at(-1)
  const hasSurname = surname !== undefined && others.some((other) => wordLikeness(surname, candidate.language, other.words.at(-1) ?? surname, other.language) >= sameSurname)
  if (split >= 0 && split < candidate.words.length - 1 && (hasSurname || candidate.words.length > 2)) {
    const rest = candidate.words.length - split - 1
    return [part(candidate, split, split + 1, 'unknown'), part(candidate, split + 1, candidate.words.length, rest > 1 ? 'person' : 'unknown')]
  }
  if (candidate.strength === 'possible' && versions > 1) return []
  return [candidate]
}

/** Words `[from, to)` of a candidate as one of its own. */
function part(candidate: Located, from: number, to: number, kind: 'person' | 'unknown'): Located {
  const words = candidate.words.slice(from, to)
  const start = words[0]?.start ?? candidate.start
  const end = words.at(-1)?.end ?? candidate.end
  return { ...candidate, kind, words, start, end, text: candidate.text.slice(start - candidate.start, end - candidate.start), strength: kind === 'person' ? 'sure' : 'possible' }
}
