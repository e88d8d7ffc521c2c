import { createNameMatcher, nameKeys, type NameMatcher } from '../match/index.ts'
import { kazakhStems } from './kazakh-endings.ts'
import { nominatives } from './stems.ts'
import type { Word } from './word.ts'

/** Which words of the first name answer words of the second, and how surely the two are one. */
export interface Likeness {
  /** Probability, 0 to 1, that the words used are one name. */
  readonly score: number
  /** Probability that the worst pair of words is one. */
  readonly worst: number
  /** Indexes into the first name's words, in order. */
  readonly used: readonly number[]
}

// Made when first asked: what only shows names need not read the learned costs
let shared: NameMatcher | undefined
const matcher = (): NameMatcher => (shared ??= createNameMatcher())
const cyrillic = new Set(['kk', 'ru', 'uk'])
const capacity = 200_000
const known = new Map<string, number>()

/** Probability that two spellings are one name, whatever script, tradition and case ending; remembered. */
export function likeness(a: string, aLanguage: string, b: string, bLanguage: string): number {
  if (aLanguage === bLanguage && a.toLowerCase() === b.toLowerCase()) return 1
  const key = `${aLanguage}|${a}|${bLanguage}|${b}`
  const before = known.get(key)
  if (before !== undefined) return before
  // The matcher learned from pairs of two languages; in one and the same Latin language it asks for too little
  const score = aLanguage === bLanguage && sharedLetters(a, b) < 0.6 ? 0 : matcher().score(a, aLanguage, b, bLanguage)
  if (known.size >= capacity) known.clear()
  known.set(key, score)
  return score
}

/**
 * How well a form serves as the nominative of a name another version prints so: the log-odds that the two are one, less a fine for each
 * word from which a case ending would have to go first.
 */
export function nominativeOdds(form: string, language: string, other: string, otherLanguage: string): number {
  const key = `n|${language}|${form}|${otherLanguage}|${other}`
  const before = known.get(key)
  if (before !== undefined) return before
  const { score, explanation } = matcher().compare(form, language, other, otherLanguage)
  const bent = explanation.words.filter(({ endingA }) => caseEnding.test(endingA)).length
  const odds = Math.log(Math.max(score, 1e-6) / Math.max(1 - score, 1e-6)) - 4 * bent
  known.set(key, odds)
  return odds
}

const caseEnding = /^(?:ru|kk|uk|de|en) /

/** Probability that two words are one name. The Kazakh endings that make an attribute (Шымкент-тегі) are taken off too. */
export function wordLikeness(a: Word, aLanguage: string, b: Word, bLanguage: string): number {
  return mayBeAlike(a, aLanguage, b, bLanguage) ? unfiltered(a, aLanguage, b, bLanguage) : 0
}

function unfiltered(a: Word, aLanguage: string, b: Word, bLanguage: string): number {
  let best = 0
  for (const left of stemsFor(a, aLanguage, bLanguage)) for (const right of stemsFor(b, bLanguage, aLanguage)) best = Math.max(best, likeness(left, aLanguage, right, bLanguage))
  return best
}

/** Between Kazakh and Russian both words may be bent: every nominative is tried. */
const stemsFor = (word: Word, language: string, other: string) => (language !== other && cyrillic.has(language) && cyrillic.has(other) ? nominatives(word.text, language) : attributeStems(word, language))

function attributeStems(word: Word, language: string): readonly string[] {
  const ending = language === 'kk' ? /[дт](?:ағы|егі)$/u.exec(word.plain) : null
  return ending ? [word.text, ...kazakhStems(word.text).filter((stem) => stem.length === ending.index)] : [word.text]
}

/** How alike two names of several words are: every word of the shorter one finds its own in the longer, in either order. */
export function nameLikeness(a: readonly Word[], aLanguage: string, b: readonly Word[], bLanguage: string): Likeness {
  const swapped = a.length < b.length
  const [long, longLanguage] = swapped ? [b, bLanguage] : [a, aLanguage]
  const [short, shortLanguage] = swapped ? [a, aLanguage] : [b, bLanguage]
  if (!short.some((word) => long.some((other) => word.text.length > 2 && mayBeAlike(word, shortLanguage, other, longLanguage)))) return { score: 0, worst: 0, used: [] }
  const table = short.map((word) => long.map((other) => unfiltered(word, shortLanguage, other, longLanguage)))
  let worst = 0
  let chosen: readonly number[] = []
  const assign = (at: number, lowest: number, used: readonly number[]) => {
    if (lowest <= worst) return
    if (at === short.length) {
      worst = lowest
      chosen = used
      return
    }
    for (let other = 0; other < long.length; other++) if (!used.includes(other)) assign(at + 1, Math.min(lowest, table[at]?.[other] ?? 0), [...used, other])
  }
  assign(0, 1.01, [])
  if (chosen.length === 0) return { score: 0, worst: 0, used: [] }
  const inOrder = chosen.toSorted((x, y) => x - y)
  const print = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')
  const score = likeness(print(short), shortLanguage, print(inOrder.flatMap((index) => long[index] ?? [])), longLanguage)
  return { score: worst < 0.2 ? 0 : score, worst: Math.min(worst, 1), used: swapped ? a.map((_, index) => index) : inOrder }
}

/** A cheap look ahead: false where two words share no consonant skeleton, so that they cannot be one name. */
function mayBeAlike(a: Word, aLanguage: string, b: Word, bLanguage: string): boolean {
  const right = wordKeys(b, bLanguage)
  return wordKeys(a, aLanguage).some((key) => right.includes(key))
}

const keys = new WeakMap<Word, readonly string[]>()
const spelledKeys = new Map<string, readonly string[]>()

/** The consonant skeletons a word may have, in any case: words that share none are not one name. */
export function wordKeys(word: Word, language: string): readonly string[] {
  const before = keys.get(word)
  if (before) return before
  const id = `${language}|${word.text}`
  const found = spelledKeys.get(id) ?? [...new Set(attributeStems(word, language).flatMap((stem) => nameKeys(stem, language)))]
  if (spelledKeys.size >= capacity) spelledKeys.clear()
  spelledKeys.set(id, found)
  keys.set(word, found)
  return found
}

/** The share of letters, diacritics aside, that two spellings in one script have in the same order, 0 to 1. */
function sharedLetters(a: string, b: string): number {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()
  const [left, right] = [plain(a), plain(b)]
  let row = new Array<number>(right.length + 1).fill(0)
  for (const letter of left) {
    const next = [0]
    for (let j = 1; j <= right.length; j++) next.push(letter === right[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    row = next
  }
  return (row.at(-1) ?? 0) / Math.max(left.length, right.length, 1)
}
