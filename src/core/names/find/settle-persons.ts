import { groupBy } from '../../model/index.ts'
import { keyIndex } from './key-index.ts'
import type { Word } from './word.ts'
import { nameLikeness, wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'

/** The words beside a candidate. */
export interface Neighbours {
  /** Plain, empty at the ends of the segment. */
  readonly before: string
  readonly after: string
  /** Whether the word before makes a place of what follows: in, из. */
  readonly beforeIsPlace: boolean
}

export interface SettlingContext {
  /** How many versions have text in that row. */
  readonly versionsIn: (row: number) => number
  readonly neighbours: (candidate: Located) => Neighbours
}

const same = 0.45
const samePlace = 0.8
const sameSurname = 0.9

/**
 * Settles which candidates are persons by what the other versions of the row print: a run of capitals that sounds like a person of
 * another version is one and loses the words that are not part of it (`Fall Jewgeni Schowtis`, `из Шымкента Ерлана Балтабая`); one that
 * glues a place to a surname falls into both. What nothing supports and no shape shows is dropped. Words cut off come back as unknown.
 */
export function settlePersons(candidates: readonly Located[], { versionsIn, neighbours }: SettlingContext): readonly Located[] {
  const rows = groupBy(candidates, ({ row }) => row)
  const singles = finder(candidates.filter(({ kind, words }) => kind === 'unknown' && words.length === 1), samePlace)
  const surnames = finder(candidates.filter(({ kind, words }) => kind === 'person' && words.length > 1), sameSurname)
  return candidates.flatMap((candidate) => {
    const row = rows.get(candidate.row) ?? []
    if (candidate.kind === 'body') return [asPrintedElsewhere(candidate, row)]
    if (candidate.kind !== 'person') return [candidate]
    return byOtherVersions(candidate, row) ?? withoutPlace(candidate, { singles, surnames }) ?? (versionsIn(candidate.row) > 1 ? unconfirmed(candidate) : alone(candidate, neighbours(candidate)))
  })
}

/** A name in Latin letters in a Cyrillic version is of the kind its Latin versions show. */
function asPrintedElsewhere(candidate: Located, row: readonly Located[]): Located {
  if (!/^[\p{Script=Latin} ]+$/u.test(candidate.text) || (candidate.language !== 'kk' && candidate.language !== 'ru')) return candidate
  const twin = row.find(({ text, kind, language }) => text === candidate.text && kind !== 'body' && language !== 'kk' && language !== 'ru')
  return twin ? { ...candidate, kind: twin.kind } : candidate
}

/** The parts of a candidate that a person or body of another version answers; null where none does. */
function byOtherVersions(candidate: Located, row: readonly Located[]): readonly Located[] | null {
  const body = row.find((other) => other.kind === 'body' && other.version !== candidate.version && other.text === candidate.text)
  if (body) return [{ ...candidate, kind: 'body', strength: 'likely' }]
  const others = row.filter((other) => other.kind === 'person' && other.version !== candidate.version && other.language !== candidate.language)
  let best: { score: number; used: readonly number[]; size: number } = { score: 0, used: [], size: 0 }
  for (const other of others) {
    const { score: whole, worst, used } = nameLikeness(candidate.words, candidate.language, other.words, other.language)
    const score = Math.max(worst, Math.min(whole, 0.9))
    const size = Math.min(other.words.length, candidate.words.length)
    if (score >= same && (score > best.score || (size < best.size && best.score - score < 0.1))) best = { score, used, size }
  }
  if (best.score < same || best.used.length < 2) return null
  const first = best.used[0] ?? 0
  const last = best.used.at(-1) ?? 0
  const to = candidate.words.slice(last + 1).some(({ plain }) => patronymic.test(plain)) ? candidate.words.length : last + 1
  const outside = candidate.words.flatMap((_, index) => (index < first || index >= to ? [part(candidate, index, index + 1, 'unknown')] : []))
  return [...outside, { ...part(candidate, first, to, 'person'), strength: 'sure' }]
}

/** A place glued to a name behind it (Jańaózen Qýshaqbaev): known as a place by other mentions, and the rest as a person. */
function withoutPlace(candidate: Located, known: Known): readonly Located[] | null {
  const at = candidate.words.findIndex((word) => known.singles(word, candidate))
  const surname = candidate.words.at(-1)
  if (at < 0 || at >= candidate.words.length - 1 || !surname) return null
  const named = known.surnames(surname, candidate)
  if (!named && candidate.words.length < 3) return null
  const rest = candidate.words.length - at - 1
  return [part(candidate, at, at + 1, 'unknown'), part(candidate, at + 1, candidate.words.length, rest > 1 ? 'person' : 'unknown')]
}

/** Whether the row or the version of a candidate prints a word elsewhere: alone, or as a surname. */
interface Known {
  readonly singles: Finder
  readonly surnames: Finder
}

type Finder = (word: Word, candidate: Located) => boolean

/** Finds a word among the last words of candidates, in the same row or the same version. A version asks for each word once, however often it prints it. */
function finder(candidates: readonly Located[], atLeast: number): Finder {
  const inRow = groupBy(candidates, ({ row }) => row)
  const spellings = [...groupBy(candidates, ({ version, words }) => `${version}/${words.at(-1)?.text}`).values()].map((members) => ({ members, first: members[0]! }))
  const likely = keyIndex(spellings, ({ first: { words, language } }) => words.slice(-1).map((word) => ({ word, language })))
  const isAlike = (word: Word, language: string, other: Located) => wordLikeness(word, language, other.words.at(-1) ?? word, other.language) >= atLeast
  const known = new Map<string, typeof spellings>()
  return (word, candidate) => {
    const { version, language, row } = candidate
    const key = `${version}/${word.text}`
    let alike = known.get(key)
    if (!alike) known.set(key, (alike = likely(word, language).filter(({ first }) => first.version === version && isAlike(word, language, first))))
    return alike.some(({ members, first }) => members.length > 1 || first !== candidate) || (inRow.get(row) ?? []).some((other) => other !== candidate && isAlike(word, language, other))
  }
}

const unconfirmed = (candidate: Located): readonly Located[] => (candidate.strength === 'possible' ? [] : [candidate])

const determiner = /^(?:d(?:er|ie|as|en|em|es)|ein(?:e|er|es|em|en)?|zu[mr]|im|ins|am|ans|beim|vom|kein(?:e|er|es|em|en)?)$/
const german = /(?:e|er|es|en|em)$/
const quantifier = /^(?:ohne|alle[rnms]?|viele[rn]?|einige[rn]?|mehrere[rn]?|jede[rnms]?|pro|je)$/
const adjective = /(?:ig|lich|isch|bar|sam|haft|los|voll)(?:e|er|es|en|em)$/
const patronymic = /(?:ич|вна|чна|ұлы|улы|қызы|кызы|vich|vna|witsch|wna|uly|qyzy|kyzy)(?:а|у|ем|е|ы|ой|s)?\p{L}{0,4}$/u

/** What a version by itself shows: articles and adjectives stand before German nouns, not before names; a preposition before a Russian place. */
function alone(candidate: Located, { before, after, beforeIsPlace }: Neighbours): readonly Located[] {
  const { words, language } = candidate
  if (language === 'ru' && words.length > 2 && beforeIsPlace && !patronymic.test(words[1]?.plain ?? '')) return [part(candidate, 0, 1, 'unknown'), part(candidate, 1, words.length, 'person')]
  if (language !== 'de') return [candidate]
  if (/^\d/.test(after) && candidate.strength === 'possible') return []
  // Two nouns that happen to meet (ohne Unterschied Anspruch), an adjective that begins the sentence (Heiratsfähige Frauen).
  if (candidate.strength === 'possible' && (quantifier.test(before) || adjective.test(words[0]?.plain ?? ''))) return []
  if (determiner.test(before) && words.length > 2) return [part(candidate, 1, words.length, 'person')]
  return candidate.strength === 'possible' && (determiner.test(before) || (german.test(before) && before.length > 7 && !/(?:ere|unter)$/.test(before))) ? [] : [candidate]
}

/** Words `[from, to)` of a candidate as one of its own. */
function part(candidate: Located, from: number, to: number, kind: 'person' | 'unknown'): Located {
  const words = candidate.words.slice(from, to)
  const start = words[0]?.start ?? candidate.start
  const end = words.at(-1)?.end ?? candidate.end
  return { ...candidate, kind, words, start, end, text: candidate.text.slice(start - candidate.start, end - candidate.start), strength: kind === 'person' ? 'sure' : 'possible' }
}
