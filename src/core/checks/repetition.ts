import { languageOf, type Language } from '../languages/index.ts'
import { isLetterAt, wordsOf } from '../text/index.ts'
import type { Check } from './check.ts'
import { eachSegment, isShared, observeSpan } from './each-segment.ts'

type TextGrammar = Language['texts']

interface Repeat {
  readonly start: number
  readonly end: number
}

const longest = 12

// "Roa Roa" is "Roa-Roa" elsewhere.
const doubledName = /(?<!\p{L})(\p{Lu}\p{L}+)-\1(?!\p{L})/u

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
      { en: 'at the Roa Roa Hotel', de: 'im Roa-Roa-Hotel' },
      { ru: 'более 1 555 555 человек' },
      { de: 'die Stadt, in der der Fluss entspringt' },
    ],
    finds: [
      { en: 'namely ‹the oil workers of Jańaózen and the oil workers of Jańaózen› too' },
      { ru: 'рост ‹новых новых› случаев' },
      { en: 'came into force in ‹2017 2017›' },
      { en: 'parks (‹SANParks) (SANParks›)' },
      { de: 'ein Haus ‹der der› Stadt' },
      { de: 'Dem Tsunami war ‹ein ein› Erdbeben vorausgegangen' },
    ],
  },
  blind: 'The same thing said twice in other words; a phrase repeated in every version alike.',
  run: (context) =>
    eachSegment(context, (here) => {
      const found = repeatsIn(here.segment.text, here.cell.language)
      // "Very, very" in most versions is the author's.
      if (found.length === 0 || isShared(here.row, (segment, cell) => doubledName.test(segment.text) || repeatsIn(segment.text, cell.language).length > 0)) return []
      return found.map(({ start, end }) => observeSpan(here, 'warning', start, end))
    }),
} satisfies Check

function repeatsIn(text: string, tag: string): readonly Repeat[] {
  if (!saysTwice(text)) return nothing
  const words = tokensOf(text)
  const next = nextUse(words.keys)
  let result: Repeat[] | null = null
  for (let first = 0; first < words.keys.length - 1; first++) {
    if (next[first]! - first > longest + 1) continue
    const found = repeatFrom(text, words, first, languageOf(tag)?.texts)
    if (!found) continue
    result ??= []
    result.push({ start: words.starts[first]!, end: words.ends[found]! })
    first = found
  }
  return result ?? []
}

const nothing: readonly Repeat[] = []

/**
 * Whether some words or a number stand twice, one right behind the other or with one word between: where none do, nothing can. Reads the words
 * every check reads, and digits by one walk.
 */
function saysTwice(text: string): boolean {
  const { ids } = wordsOf(text)
  // A word with a hyphen or an apostrophe is several here: twice as far is far enough.
  const furthest = Math.min(2 * (longest + 1), ids.length - 1)
  for (let distance = 1; distance <= furthest; distance++) {
    const wanted = distance === 1 ? 1 : distance - 1
    for (let index = distance, run = 0; index < ids.length; index++) {
      run = ids[index] === ids[index - distance] ? run + 1 : 0
      if (run >= wanted) return true
    }
  }
  return digitsTwice.test(text)
}

const digitsTwice = /(?<!\d)(\d+)\D{1,4}\1(?!\d)|(?<!\d)(\d+)[.,:](\d+)\s\2[.,:]\3(?!\d)/

/** The index of the last word of what is said twice from `first` on, or null. */
function repeatFrom(text: string, { keys, starts, ends }: Tokens, first: number, grammar: TextGrammar | undefined): number | null {
  const at = (index: number) => keys[index] ?? ''
  for (let length = Math.min(longest, keys.length - first); length >= 1; length--) {
    const plain = same(keys, first, first + length, length)
    const joined = !plain && length >= 4 && grammar !== undefined && grammar.joiners.includes(at(first + length)) && same(keys, first, first + length + 1, length)
    if (!plain && !joined) continue
    const seam = text.slice(ends[first + length - 1], starts[first + length])
    const numbers = () => keys.slice(first, first + length).every((word) => digitsOnly.test(word))
    // One word twice: only space or the turn of a bracket between, and not a word that may stand twice.
    if (length === 1 && (!/^(?:\s+|[)\]]\s*[([])$/.test(seam) || (digitsOnly.test(at(first)) && isGroup(keys, first)) || mayStandTwice(text, starts[first]!, starts[first + 1]!, at(first), grammar))) continue
    // "the minister of home affairs The minister of home affairs": a heading run into its text.
    if (length > 1 && /^\p{Lu}/u.test(text.slice(starts[first + length])) && !/^\p{Lu}/u.test(text.slice(starts[first]))) continue
    // A phrase twice: not across the end of a sentence.
    if (length > 1 && (/[.!?:]/.test(seam) || (numbers() && !isOneNumber(text, starts[first]!, ends[first + length - 1]!, seam)))) continue
    if (length === 2 && !/^\s+$/.test(seam)) continue
    return first + 2 * length - (joined ? 0 : 1)
  }
  return null
}

const digitsOnly = /^\d+$/

/** Whether digits may be a part of a longer number or of a table: groups of thousands ("1 555 555"), other numbers beside them. */
const isGroup = (keys: readonly string[], first: number) =>
  keys[first]!.length === 3 || [keys[first - 1] ?? '', keys.slice(first).find((key) => key !== keys[first]) ?? ''].some((key) => digitsOnly.test(key))

/** Whether digits with a mark inside are one number, "13,269", and stand twice with only space between. */
const isOneNumber = (text: string, start: number, end: number, seam: string) => /^\d+(?:[.,:]\d+)+$/.test(text.slice(start, end)) && /^\s+$/.test(seam)

/**
 * Whether a word may rightly stand twice: "had had"; of German articles and pronouns only after a comma, "die Stadt, in der der Fluss",
 * and never with a capital on the second alone.
 */
function mayStandTwice(text: string, one: number, two: number, word: string, grammar: TextGrammar | undefined): boolean {
  if (!grammar?.doubles.includes(word)) return false
  if (!grammar.doublesAfterComma.includes(word)) return true
  if (isCapital(text, two)) return false
  return /[,–—-]\s*(?:\p{Ll}+\s+)?$/u.test(text.slice(Math.max(0, one - 20), one))
}

const isCapital = (text: string, at: number) => text.charAt(at) !== text.charAt(at).toLowerCase()

interface Tokens {
  /** In lower case. */
  readonly keys: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Words and numbers, with their hyphens and apostrophes: "well-known", "don't". */
function tokensOf(text: string): Tokens {
  const keys: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const isWord = (index: number) => isLetterAt(text, index) || isDigit(text.charCodeAt(index))
  for (let at = 0; at < text.length; at++) {
    if (!isWord(at)) continue
    const start = at
    while (at < text.length && (isWord(at) || (joining.includes(text.charAt(at)) && isWord(at + 1)))) at++
    keys.push(text.slice(start, at).toLowerCase())
    starts.push(start)
    ends.push(at)
  }
  return { keys, starts, ends }
}

const joining = "'’-"
const isDigit = (code: number) => code >= 48 && code <= 57

/** For each word the index of its next use: a phrase can only be said twice where its first word is. */
function nextUse(keys: readonly string[]): number[] {
  const seen = new Map<string, number>()
  const next = new Array<number>(keys.length).fill(Infinity)
  for (let index = keys.length - 1; index >= 0; index--) {
    next[index] = seen.get(keys[index]!) ?? Infinity
    seen.set(keys[index]!, index)
  }
  return next
}

function same(keys: readonly string[], one: number, two: number, length: number): boolean {
  if (two + length > keys.length) return false
  for (let index = 0; index < length; index++) if (keys[one + index] !== keys[two + index]) return false
  return true
}
