import { createNameMatcher } from '../match/index.ts'
import { kazakhStems } from './kazakh-endings.ts'
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

const matcher = createNameMatcher()
const capacity = 200_000
const known = new Map<string, number>()

/** Probability that two spellings are one name, whatever script, tradition and case ending; remembered. */
export function likeness(a: string, aLanguage: string, b: string, bLanguage: string): number {
  if (aLanguage === bLanguage && a.toLowerCase() === b.toLowerCase()) return 1
  const key = `${aLanguage}|${a}|${bLanguage}|${b}`
  const before = known.get(key)
  if (before !== undefined) return before
  // The matcher learned from pairs of two languages; in one and the same Latin language it asks for too little
  const score = aLanguage === bLanguage && sharedConsonants(a, b) < 0.75 ? 0 : matcher.score(a, aLanguage, b, bLanguage)
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
  const { score, explanation } = matcher.compare(form, language, other, otherLanguage)
  const bent = explanation.words.filter(({ endingA }) => caseEnding.test(endingA)).length
  const odds = Math.log(Math.max(score, 1e-6) / Math.max(1 - score, 1e-6)) - 4 * bent
  known.set(key, odds)
  return odds
}

const caseEnding = /^(?:ru|kk|uk|de|en) /

/** Probability that two words are one name. The Kazakh endings that make an attribute (Шымкент-тегі) are taken off too. */
export function wordLikeness(a: Word, aLanguage: string, b: Word, bLanguage: string): number {
  let best = 0
  for (const left of attributeStems(a, aLanguage)) for (const right of attributeStems(b, bLanguage)) if (mayBeAlike(left, right)) best = Math.max(best, likeness(left, aLanguage, right, bLanguage))
  return best
}

function attributeStems(word: Word, language: string): readonly string[] {
  const ending = language === 'kk' ? /[дт][ае]ғ[ыі]$/u.exec(word.plain) ?? /[дт]ег[ыі]$/u.exec(word.plain) : null
  return ending ? [word.text, ...kazakhStems(word.text).filter((stem) => stem.length === ending.index)] : [word.text]
}

/** How alike two names of several words are: every word of the shorter one finds its own in the longer, in either order. */
export function nameLikeness(a: readonly Word[], aLanguage: string, b: readonly Word[], bLanguage: string): Likeness {
  const swapped = a.length < b.length
  const [long, longLanguage] = swapped ? [b, bLanguage] : [a, aLanguage]
  const [short, shortLanguage] = swapped ? [a, aLanguage] : [b, bLanguage]
  if (!short.some((word) => long.some((other) => word.text.length > 2 && mayBeAlike(word.text, other.text)))) return { score: 0, worst: 0, used: [] }
  const table = short.map((word) => long.map((other) => wordLikeness(word, shortLanguage, other, longLanguage)))
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
  return { score: worst < 0.4 ? 0 : score, worst: Math.min(worst, 1), used: swapped ? a.map((_, index) => index) : inOrder }
}

const classes: readonly (readonly [RegExp, string])[] = [
  [/[аәеёиоөуұүыіэюяйьъaeiouyáäâăəéèêëíîïóöőúüūŭýıhһхjğǵғgг’'ʼ]/gu, ''], [/[pbпб]/gu, 'p'], [/[fvwвф]/gu, 'f'], [/[dtдт]/gu, 't'], [/[szcxšžčśźçşсзцжшщч]/gu, 's'], [/[kqкқ]/gu, 'k'], [/[mм]/gu, 'm'], [/[nńñŋнң]/gu, 'n'], [/[lл]/gu, 'l'], [/[rр]/gu, 'r'],
]
const skeletons = new Map<string, string>()
function skeletonOf(word: string): string {
  const before = skeletons.get(word)
  if (before !== undefined) return before
  let skeleton = word.normalize('NFC').toLowerCase().replaceAll('dž', 's').replaceAll('дж', 'ж').replace(/t?sch|[zsctd]+h|dj/g, 's')
  for (const [letters, sound] of classes) skeleton = skeleton.replace(letters, sound)
  skeleton = skeleton.replace(/(.)\1+/gu, '$1')
  if (skeletons.size >= capacity) skeletons.clear()
  skeletons.set(word, skeleton)
  return skeleton
}

/** A cheap look ahead: false where two words share too few consonants to be one name. */
function mayBeAlike(a: string, b: string): boolean {
  return sharedConsonants(a, b) >= 0.5
}

/** The share of the shorter word's consonants, by class, that the other has in the same order, 0 to 1; 1 for words of one consonant or none. */
function sharedConsonants(a: string, b: string): number {
  const [left, right] = [skeletonOf(a), skeletonOf(b)]
  if (Math.max(left.length, right.length) < 2) return 1
  let common = 0
  let from = 0
  for (const sound of left) {
    const at = right.indexOf(sound, from)
    if (at < 0 || at > from + 2) continue
    common++
    from = at + 1
  }
  return common / Math.max(1, Math.min(left.length, right.length))
}
