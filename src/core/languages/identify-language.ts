import { rememberByWord, wordsOf } from '../text/index.ts'
import type { Language } from './language.ts'

/** How much a passage speaks for each of the languages asked about. */
export interface LanguageEvidence {
  readonly tag: string
  /** Small words, letters and endings of the language's own, a share of the words (0 to 1, or a little above). */
  readonly share: number
}

const words = /[\p{L}\p{M}]+/gu

interface Profile {
  readonly small: ReadonlySet<string>
  readonly letters: RegExp | null
  readonly endings: RegExp | null
}

const profiles = new WeakMap<Language, Profile>()

function profileOf(language: Language): Profile {
  let profile = profiles.get(language)
  if (!profile) {
    const { smallWords, ownLetters, ownEndingPattern } = language.texts
    profile = { small: new Set(smallWords), letters: ownLetters ? new RegExp(`[${ownLetters}]`, 'u') : null, endings: ownEndingPattern ? new RegExp(`\\p{L}{2}${ownEndingPattern}$`, 'u') : null }
    profiles.set(language, profile)
  }
  return profile
}

/**
 * The language a passage is written in, among those given; null where it is too short or says nothing.
 *
 * Script decides first, then small words ("the", "und", «және») and letters only one of the languages has («ұ», "ß"). Kazakh is told from
 * Russian by its letters: a Kazakh sentence of four words without any of ә, ғ, қ, ң, ө, ұ, ү, һ, і is next to impossible.
 */
export function identifyLanguage(text: string, candidates: readonly Language[]): LanguageEvidence | null {
  const found = text.toLowerCase().match(words) ?? []
  if (found.length < 3) return null
  let letters = 0
  let cyrillic = 0
  for (const word of found) {
    letters += word.length
    if (isCyrillic(word)) cyrillic += word.length
  }
  if (letters < 12) return null
  const script = cyrillic > 0.65 * letters ? 'Cyrl' : cyrillic < 0.2 * letters ? 'Latn' : null
  if (script === null) return null
  const fitting = candidates.filter((language) => language.script === script)
  const evidence = fitting.map((language) => ({ tag: language.tag, share: shareOf(found, profileOf(language)) })).sort((a, b) => b.share - a.share)
  const [first, second] = evidence
  // One small word in three may be chance: «да» is Kazakh and Russian.
  if (!first || first.share * found.length < (found.length < 5 ? 1.7 : 0.7)) return null
  if (second && first.share < 1.7 * second.share + 0.04) return null
  return first
}

/** How much a passage speaks for a language, whatever else it speaks for: see `LanguageEvidence`. */
export function speaksFor(text: string, language: Language): number {
  const found = text.toLowerCase().match(words) ?? []
  return found.length === 0 ? 0 : shareOf(found, profileOf(language))
}

/** By its first letter: fast, and a word of two scripts is another check's. */
function isCyrillic(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x400 && code < 0x530
}

const voices = new WeakMap<Language, ReturnType<typeof rememberByWord<'strange'>>>()

/**
 * Whether at least two words of a passage are another language's and not this one's: small words, or words with letters of its own.
 * Cheap; where it is false there is no sentence of another language of the same script.
 */
export function hasStrangeWords(text: string, own: Language, candidates: readonly Language[]): boolean {
  let voiceAt = voices.get(own)
  if (!voiceAt) voices.set(own, (voiceAt = rememberByWord((word) => (isStrange(word, own, candidates) ? 'strange' : null))))
  const words = wordsOf(text)
  let strange = 0
  for (let index = 0; index < words.lower.length; index++) if (voiceAt(words, index) === 'strange' && ++strange >= 2) return true
  return false
}

/** Whether a word is another language's, and not this one's. */
function isStrange(word: string, own: Language, candidates: readonly Language[]): boolean {
  const { small, letters } = profileOf(own)
  if (small.has(word) || letters?.test(word)) return false
  const others = candidates.filter((language) => language !== own && language.script === own.script).map(profileOf)
  return others.some((other) => other.small.has(word) || other.letters?.test(word) || other.endings?.test(word))
}

/** What two languages of a script each have of a word. */
interface Claims {
  readonly isMine: boolean
  readonly isTheirs: boolean
  /** One of their small words. */
  readonly isSmall: boolean
  /** Of letters mine has not. */
  readonly isForeign: boolean
}

const unclaimed: Claims = { isMine: false, isTheirs: false, isSmall: false, isForeign: false }
const claims = new WeakMap<Language, Map<Language, ReturnType<typeof rememberByWord<Claims>>>>()

function claimsOf(own: Language, other: Language): ReturnType<typeof rememberByWord<Claims>> {
  let others = claims.get(own)
  if (!others) claims.set(own, (others = new Map()))
  let claimsAt = others.get(other)
  if (!claimsAt) {
    const [mine, theirs] = [profileOf(own), profileOf(other)]
    const { foreignLetters } = own.texts
    const foreign = foreignLetters ? new RegExp(`[${foreignLetters}]`, 'u') : null
    const has = ({ small, letters, endings }: Profile, word: string) => small.has(word) || (letters?.test(word) ?? false) || (endings?.test(word) ?? false)
    claimsAt = rememberByWord((word) => {
      const claim = { isMine: has(mine, word), isTheirs: has(theirs, word), isSmall: theirs.small.has(word), isForeign: foreign?.test(word) ?? false }
      return claim.isMine || claim.isTheirs || claim.isForeign ? claim : null
    })
    others.set(other, claimsAt)
  }
  return claimsAt
}

/** A stretch of text that reads like another language of the same script. */
export interface StrangeStretch {
  readonly tag: string
  readonly start: number
  readonly end: number
}

/**
 * Stretches of a text between two words of its own language that hold at least three words of another, a small one among them, and four that
 * begin small: a sentence left in another language where no full stop sets it apart. Titles ("The Dark Side of the Moon") are too short of small letters.
 */
export function strangeStretches(text: string, own: Language, candidates: readonly Language[]): readonly StrangeStretch[] {
  const result: StrangeStretch[] = []
  const found = wordsOf(text)
  for (const other of candidates) {
    if (other === own || other.script !== own.script) continue
    const claimsAt = claimsOf(own, other)
    let stretch: { start: number; last: number; strange: number; small: number; lower: number; words: number; reach: number; impossible: number } | null = null
    const close = () => {
      if (stretch && isForeign(stretch)) result.push({ tag: other.tag, start: stretch.start, end: stretch.last })
      stretch = null
    }
    for (let index = 0; index < found.lower.length; index++) {
      const { isMine, isSmall, isTheirs, isForeign: impossible } = claimsAt(found, index) ?? unclaimed
      const start = found.starts[index]!
      const end = start + found.lower[index]!.length
      if (isMine && !isTheirs) {
        close()
        continue
      }
      // It begins and ends with words of the other language; what is between may be names.
      if (!stretch && !isTheirs) continue
      stretch ??= { start, last: end, strange: 0, small: 0, lower: 0, words: 0, reach: 0, impossible: 0 }
      stretch.words++
      if (isTheirs) {
        stretch.last = end
        stretch.reach = stretch.words
      }
      if (isTheirs && !isMine) stretch.strange++
      if (isSmall && !isMine) stretch.small++
      if (impossible) stretch.impossible++
      if (/^\p{Ll}{2}/u.test(text.slice(start, found.ends[index]))) stretch.lower++
    }
    close()
  }
  return result
}

/** Three words of the other language, a small one among them; or two this one's letters cannot spell, which a name alone hardly has. */
function isForeign({ strange, small, lower, reach, words: count, impossible }: { strange: number; small: number; lower: number; reach: number; words: number; impossible: number }): boolean {
  if (strange >= 3 && small >= 1 && lower >= 4 && strange * 4 >= count) return true
  return impossible >= 2 && lower >= 3 && reach >= 4 && impossible * 4 >= reach
}

function shareOf(found: readonly string[], { small, letters, endings }: Profile): number {
  let sum = 0
  for (const word of found) sum += small.has(word) ? 1 : letters?.test(word) ? 0.8 : endings?.test(word) ? 0.5 : 0
  return sum / found.length
}
