import { soundsLike } from './sound.ts'
import { nominatives } from './stems.ts'
import type { Word } from './word.ts'

/** Which words of the longer name answer the words of the shorter, and how well the worst of them does. */
export interface Likeness {
  readonly score: number
  /** Indexes into the first name's words, in order. */
  readonly used: readonly number[]
}

const readings = new Map<string, readonly string[]>()
function readingsOf(word: Word, language: string): readonly string[] {
  const key = `${language}/${word.text}`
  const known = readings.get(key)
  if (known) return known
  const all = nominatives(word.text, language)
  readings.set(key, all)
  return all
}

/** How alike two words are as names, 0 to 1: their best nominatives are compared, a stripped ending costs a little. */
export function wordLikeness(a: Word, aLanguage: string, b: Word, bLanguage: string): number {
  if (aLanguage === bLanguage && a.plain === b.plain) return 1
  let best = 0
  readingsOf(a, aLanguage).forEach((left, i) => {
    readingsOf(b, bLanguage).forEach((right, j) => {
      const score = soundsLike(left, right) - (i > 0 ? 0.01 : 0) - (j > 0 ? 0.01 : 0)
      if (score > best) best = score
    })
  })
  return best
}

/** How alike two names of several words are: every word of the shorter one must find its own in the longer, in either order. The score is that of the worst pair. */
export function nameLikeness(a: readonly Word[], aLanguage: string, b: readonly Word[], bLanguage: string): Likeness {
  const swapped = a.length < b.length
  const long = swapped ? b : a
  const short = swapped ? a : b
  const table = short.map((word) => long.map((other) => (swapped ? wordLikeness(word, aLanguage, other, bLanguage) : wordLikeness(other, aLanguage, word, bLanguage))))
  let best: { score: number; used: readonly number[] } = { score: 0, used: [] }
  const assign = (at: number, worst: number, used: readonly number[]) => {
    if (worst <= best.score) return
    if (at === short.length) {
      best = { score: worst, used }
      return
    }
    for (let other = 0; other < long.length; other++) if (!used.includes(other)) assign(at + 1, Math.min(worst, table[at]?.[other] ?? 0), [...used, other])
  }
  assign(0, 1, [])
  return { score: best.score, used: swapped ? a.map((_, index) => index) : best.used.toSorted((x, y) => x - y) }
}
