import { languageOf } from '../../languages/index.ts'
import { bodyPhrases, type Phrase } from './body-phrases.ts'
import type { Candidate } from './candidate.ts'
import { lookUp } from './lexicon/lexicon.ts'
import { inList } from './patterns.ts'
import { plainOf, readWords, type Word } from './word.ts'

export interface ReadingContext {
  readonly language: string
  /** Plain words the version prints in lower case somewhere: a capital on them says little. */
  readonly lowerCase: ReadonlySet<string>
}

const domain = /(?<![\p{L}\p{N}@/.])(?:[a-z0-9-]+\.)+(?:com|org|net|info|int|edu|gov|eu|kz|ru|de|uk|kg|uz|by|ua|fr|tv)(?![\p{L}\p{N}/])/gu
const dotted = /\b(?:\p{Lu}\.){2,}/gu
const latin = /^[\p{Script=Latin}]+$/u
const spaced = /^[ \u00a0]$/

/** Everything in a segment's text that may be a name, in order, without overlaps. `from` is where the text begins behind its marker. */
export function readCandidates(text: string, from: number, { language, lowerCase }: ReadingContext): readonly Candidate[] {
  const words = readWords(text, from)
  const taken = new Array<boolean>(words.length).fill(false)
  const found: Candidate[] = []
  const take = (phrase: Phrase, rest: Pick<Candidate, 'kind' | 'strength'> & Partial<Candidate>): Candidate => {
    const own = words.slice(phrase.from, phrase.to)
    for (let at = phrase.from; at < phrase.to; at++) taken[at] = true
    const candidate = { start: own[0]?.start ?? 0, end: withEnding(words, phrase.to, own.at(-1)?.end ?? 0, language), words: own, code: null, glosses: null, ...rest }
    found.push(candidate)
    return candidate
  }

  for (const match of text.matchAll(domain)) {
    const end = match.index + match[0].length
    const inside = words.flatMap((word, at) => (word.start >= match.index && word.end <= end ? [at] : []))
    const first = inside[0]
    if (first !== undefined) take({ from: first, to: first + inside.length }, { kind: 'body', strength: 'sure', start: match.index, end })
  }

  for (const match of text.matchAll(dotted)) {
    const end = match.index + match[0].length
    const letters = match[0].replaceAll('.', '')
    const from = words.findIndex(({ start }) => start === match.index)
    const [first] = words.slice(from)
    const entry = from >= 0 && first ? lookUp([{ ...first, text: letters, plain: plainOf(letters), acronym: true }], 0, language)?.entry : undefined
    if (entry) take({ from, to: from + letters.length }, { kind: entry.kind, strength: 'sure', code: entry.code, start: match.index, end })
  }
  const hits = words.map((_, at) => lookUp(words, at, language))
  const placeAt = (at: number) => (hits[at]?.entry.kind === 'place' ? (hits[at]?.length ?? 0) : 0)
  for (const phrase of bodyPhrases(text, { words, language, placeAt })) {
    // A phrase that is in the lexicon itself (European Union) is found below, with its code
    if (hits[phrase.from]?.entry.kind === 'body' || taken[phrase.from]) continue
    take(phrase, { kind: 'body', strength: 'likely' })
  }
  const isEnglishPlace = (at: number) => language === 'de' && lookUp(words, at, 'en')?.entry.kind === 'place' && hits[at] === null
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]
    if (!taken[at] && before && words[at]?.gap === ' ' && isEnglishPlace(at) && latinName(before, taken[at - 1] ?? true, { language, lowerCase })) take({ from: at - 1, to: at + 1 }, { kind: 'body', strength: 'likely' })
  }
  for (let at = 0; at < words.length; at++) {
    const hit = hits[at]
    const word = words[at]
    if (!hit || !word || taken[at]) continue
    if (hit.length === 1 && (inList(word.plain, 'common', language) || (hit.entry.kind === 'place' && hit.entry.code.length > 3 && surnameBeside(words, at, language)))) continue
    const before = at > 0 ? words[at - 1] : undefined
    if (hit.entry.kind === 'place' && before && latinName(before, taken[at - 1] ?? true, { language, lowerCase }) && word.gap === ' ' && word.plain === hit.entry.words[0]) {
      take({ from: at - 1, to: at + hit.length }, { kind: 'body', strength: 'likely' })
      continue
    }
    take({ from: at, to: at + hit.length }, { kind: hit.entry.kind, strength: 'sure', code: hit.entry.code })
    at += hit.length - 1
  }
  // In a heading all in capitals every short word looks like an acronym.
  const shouted = words.length > 1 && !/\p{Ll}/u.test(text)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (shouted || !word?.acronym || taken[at] || inList(word.plain, 'common', language)) continue
    if (/^[IVXLC]+$/.test(word.text)) continue
    take({ from: at, to: at + 1 }, { kind: 'body', strength: 'possible' })
  }
  // Latin letters stand out in Cyrillic text alone
  if ((language === 'ru' || language === 'kk') && /\p{Script=Cyrillic}/u.test(text)) {
    for (let at = 0; at < words.length; at++) {
      let to = at
      while (words[to]?.capital && !taken[to] && latin.test(words[to]?.text ?? '') && (words[to]?.text.length ?? 0) > 2 && (to === at || words[to]?.gap === ' ')) to++
      if (to > at) take({ from: at, to }, { kind: 'body', strength: 'likely' })
    }
  }
  for (const run of capitalRuns(words, taken, { language, lowerCase })) {
    const [start, end] = trimmed(words, run, { language, lowerCase })
    const hyphened = end - start === 2 && words[start + 1]?.gap === '-'
    if (end - start >= 2 && !hyphened) take({ from: start, to: end }, { kind: 'person', strength: personStrength(words.slice(start, end), language) })
    else if (end > start) {
      const word = words[start]
      if (word && (!word.opens || (word.text.length > 3 && !lowerCase.has(word.plain)))) take({ from: start, to: end }, { kind: 'unknown', strength: 'possible' })
    }
  }
  return withGlosses(found.sort((a, b) => a.start - b.start), text)
}

function latinName(word: Word, taken: boolean, { language, lowerCase }: ReadingContext): boolean {
  return word.capital && !taken && !word.acronym && !word.opens && latin.test(word.text) && !lowerCase.has(word.plain) && !(['common', 'roles', 'bodies', 'placeNouns'] as const).some((list) => inList(word.plain, list, language))
}

function surnameBeside(words: readonly Word[], at: number, language: string): boolean {
  const next = words[at + 1]
  return next !== undefined && next.capital && spaced.test(next.gap) && inList(next.plain, 'surnames', language)
}

// Kazakh bends the last word of a name alone: a genitive, accusative or attribute ends it
const kazakhEnd = /(?:[ндт][ыі]ң|[дт](?:ағы|егі)|[ыі]нд[ае]|.{4}[дт][ыі])$/u

/** Neighbouring capitals that are not taken: at most four, joined by spaces, a hyphen or the full stop of an initial. */
function capitalRuns(words: readonly Word[], taken: readonly boolean[], context: ReadingContext): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.capital || taken[at]) continue
    let to = at + 1
    while (to < words.length && !(context.language === 'kk' && kazakhEnd.test(words[to - 1]?.plain ?? '')) && words[to]?.capital && !taken[to] && (spaced.test(words[to]?.gap ?? '') || words[to]?.gap === '-' || (words[to - 1]?.text.length === 1 && /^\. ?$/.test(words[to]?.gap ?? '')))) to++
    runs.push(...splitAtCommon(words, at, to, context))
    at = to - 1
  }
  return runs
}

/** Cuts a run at words that are never part of a personal name. */
function splitAtCommon(words: readonly Word[], from: number, to: number, context: ReadingContext): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const word = words[at]
    if (at < to && word && !isCommon(word, context)) continue
    if (at > start) parts.push([start, at])
    start = at + 1
  }
  return parts
}

function isCommon(word: Word, { language, lowerCase }: ReadingContext): boolean {
  return inList(word.plain, 'common', language) || inList(word.plain, 'roles', language) || inList(word.plain, 'bodies', language) || inList(word.plain, 'placeNouns', language) || (language !== 'de' && lowerCase.has(word.plain))
}

function trimmed(words: readonly Word[], [from, to]: readonly [number, number], { language, lowerCase }: ReadingContext): readonly [number, number] {
  let start = from
  while (start < to && words[start]?.opens && (lowerCase.has(words[start]?.plain ?? '') || inList(words[start]?.plain ?? '', 'links', language))) start++
  return [start, to]
}

function personStrength(words: readonly Word[], language: string): Candidate['strength'] {
  const last = words.at(-1)
  if (words.length > 4) return 'possible'
  const shaped = words.some((word) => inList(word.plain, 'surnames', language)) || (last !== undefined && inList(last.plain.replace(/(?:а|у|ым|ой|ом|е|s)$/, ''), 'surnames', language))
  if (language === 'ru' || language === 'kk') return words[0]?.opens && !shaped ? 'possible' : 'likely'
  return shaped || words.some((word) => /[^a-zäöüß'’-]/.test(word.plain)) ? 'likely' : 'possible'
}

/** A name alone in brackets behind another says the same in other words. */
function withGlosses(found: readonly Candidate[], text: string): readonly Candidate[] {
  return found.map((candidate, index) => {
    const before = found[index - 1]
    const glosses = candidate.kind === 'body' && before?.kind === 'body' && /^\s?\($/.test(text.slice(before.end, candidate.start)) && text.charAt(candidate.end) === ')'
    return glosses ? { ...candidate, strength: 'sure', glosses: before } : candidate
  })
}

/** Kazakh joins case endings to acronyms and Latin names with a hyphen: ЕО-ның, Forbes-ке. */
function withEnding(words: readonly Word[], next: number, end: number, language: string): number {
  const ending = words[next]
  return language === 'kk' && ending && !ending.capital && /^[-‑]$/.test(ending.gap) && (languageOf('kk')?.names.endings.includes(ending.plain) ?? false) ? ending.end : end
}
