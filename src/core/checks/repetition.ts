import { languageOf } from '../languages/index.ts'
import type { Check } from './check.ts'
import { eachSegment, isShared, observeSpan } from './each-segment.ts'

interface Repeat {
  readonly start: number
  readonly end: number
}

const tokens = /[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu
const longest = 12

/** A word or phrase said twice in a row. */
export const repetition = {
  id: 'repetition',
  category: 'linguistic-conventions/duplication',
  severity: 'warning',
  examples: {
    silent: [
      { en: 'in New York, New York', de: 'in New York, New York' },
      { en: 'he had had enough' },
      { de: 'diejenigen, die die Wahl gewannen' },
      { kk: 'бір-бірімен сөйлесті' },
    ],
    finds: [
      { en: 'namely ‹the oil workers of Jańaózen and the oil workers of Jańaózen› too' },
      { ru: 'рост ‹новых новых› случаев' },
      { de: 'Dem Tsunami war ‹ein ein› Erdbeben vorausgegangen' },
    ],
  },
  blind: 'The same thing said twice in other words; a phrase repeated in every version alike.',
  run: (context) =>
    eachSegment(context, (here) => {
      const found = repeatsIn(here.segment.text, here.cell.language)
      // "Very, very" in most versions is the author's.
      if (found.length === 0 || isShared(here.row, (segment, cell) => repeatsIn(segment.text, cell.language).length > 0)) return []
      return found.map(({ start, end }) => observeSpan(here, 'warning', start, end))
    }),
} satisfies Check

function repeatsIn(text: string, tag: string): readonly Repeat[] {
  const grammar = languageOf(tag)?.texts
  const words = [...text.matchAll(tokens)].map((match) => ({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }))
  const between = (index: number) => text.slice(words[index]!.end, words[index + 1]!.start)
  const result: Repeat[] = []
  const next = nextUse(words)
  for (let first = 0; first < words.length - 1; first++) {
    if (next[first]! - first > longest + 1) continue
    for (let length = Math.min(longest, words.length - first); length >= 1; length--) {
      const plain = same(words, first, first + length, length)
      const joined = !plain && length >= 4 && grammar?.joiners[0] !== undefined && grammar.joiners.includes(words[first + length]?.word ?? '') && same(words, first, first + length + 1, length)
      if (!plain && !joined) continue
      const last = first + 2 * length - (joined ? 0 : 1)
      const seam = between(first + length - 1)
      // One word twice: only space between, letters not digits, and not a word that may stand twice.
      const word = words[first]!.word
      if (length === 1 && (!/^\s+$/.test(seam) || /\d/.test(word) || (grammar?.doubles.includes(word) ?? false))) continue
      // "the minister of home affairs The minister of home affairs": a heading run into its text.
      if (length > 1 && /^\p{Lu}/u.test(text.slice(words[first + length]!.start)) && !/^\p{Lu}/u.test(text.slice(words[first]!.start))) continue
      // A phrase twice: not across the end of a sentence.
      if (length > 1 && /[.!?:]/.test(seam)) continue
      if (length === 2 && (!/^\s+$/.test(seam) || words.slice(first, first + 2).every((entry) => /^\d/.test(entry.word)))) continue
      if (length > 1 && words.slice(first, first + length).every((entry) => /^\d/.test(entry.word))) continue
      result.push({ start: words[first]!.start, end: words[last]!.end })
      first = last
      break
    }
  }
  return result
}

/** For each word the index of its next use: a phrase can only be said twice where its first word is. */
function nextUse(words: readonly { word: string }[]): number[] {
  const seen = new Map<string, number>()
  const next = new Array<number>(words.length).fill(Infinity)
  for (let index = words.length - 1; index >= 0; index--) {
    next[index] = seen.get(words[index]!.word) ?? Infinity
    seen.set(words[index]!.word, index)
  }
  return next
}

function same(words: readonly { word: string }[], one: number, two: number, length: number): boolean {
  if (two + length > words.length) return false
  for (let index = 0; index < length; index++) if (words[one + index]!.word !== words[two + index]!.word) return false
  return true
}
