import { languages } from '../languages/index.ts'
import { readFacts } from '../facts/index.ts'
import type { Fact, LanguageTag } from '../model/index.ts'
import { foldText } from './fold.ts'
import type { AskedToken } from './tokens.ts'
import { valueKey, valueKinds } from './value-index.ts'

/** Words in their order, with what else would answer: values read from them, and names that sound like them. */
export interface WordsTerm {
  readonly kind: 'words'
  readonly words: readonly AskedToken[]
  readonly values: readonly string[]
  /** What was typed, where it may be a name. */
  readonly name: string | null
}

/** A pattern that is tried on the printed text. */
export interface PatternTerm {
  readonly kind: 'pattern'
  readonly pattern: RegExp
}

export type Term = WordsTerm | PatternTerm

/** What a query asks for: every term, in one passage. `broken` says why a regular expression is none. */
export interface Query {
  readonly terms: readonly Term[]
  readonly broken: string | null
}

const expression = /^\/(.+)\/([a-z]*)$/su
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu

/**
 * Reads a query.
 *
 * `/…/flags` is a regular expression over the text as printed. A phrase in quotation marks is found as it stands, whole words in their
 * order. Other words are all to be in the passage: each begins a word of it, or with `whole` is one. A star holds for the rest of a word,
 * before or behind, in phrases too. Dates and numbers are found by value: the words that say them count as one term.
 */
export function parseQuery(text: string, whole: boolean, tongues: readonly LanguageTag[]): Query {
  const trimmed = text.trim()
  const asked = expression.exec(trimmed)
  if (asked) return patternQuery(asked[1] ?? '', asked[2] ?? '')
  const terms: Term[] = []
  let bare = trimmed
  for (const match of trimmed.matchAll(quoted)) {
    const words = askedWords(match[1] ?? '', true)
    if (words.length > 0) terms.push({ kind: 'words', words, values: [], name: null })
    bare = bare.slice(0, match.index) + ' '.repeat(match[0].length) + bare.slice(match.index + match[0].length)
  }
  let at = 0
  const rest = (upTo: number): void => {
    for (const part of bare.slice(at, upTo).split(/\s+/u)) terms.push(...bareTerm(part, whole))
  }
  for (const { start, end, keys } of valuesIn(bare, tongues)) {
    rest(start)
    const printed = bare.slice(start, end)
    // Folding leaves out the sign that makes 5 % of 5: then the value alone answers.
    terms.push({ kind: 'words', words: /[\p{S}%‰]/u.test(printed) ? [] : askedWords(printed, true), values: keys, name: null })
    at = end
  }
  rest(bare.length)
  return { terms, broken: null }
}

function patternQuery(source: string, flags: string): Query {
  const own = [...new Set(flags)].filter((flag) => 'imsuv'.includes(flag)).join('')
  // `\p{…}` and characters beyond the first plane need `u`; a few patterns of old are only valid without.
  const tries = /[uv]/.test(own) ? [own] : [`${own}u`, own]
  let broken = ''
  for (const flag of tries) {
    try {
      return { terms: [{ kind: 'pattern', pattern: new RegExp(source, `g${flag}`) }], broken: null }
    } catch (error) {
      broken ||= error instanceof Error ? error.message : String(error)
    }
  }
  return { terms: [], broken }
}

function bareTerm(part: string, whole: boolean): readonly WordsTerm[] {
  const words = askedWords(part, whole)
  if (words.length === 0) return []
  const name = /\p{L}/u.test(part) && !/[\d*]/u.test(part) ? part : null
  return [{ kind: 'words', words, values: [], name }]
}

/** The words of a stretch of a query; `closed` ones end where they end. Parts of one written word, `long-term`, follow each other. */
function askedWords(text: string, closed: boolean): readonly AskedToken[] {
  return text.split(/\s+/u).flatMap((part) => {
    const folded = foldText(part)
    if (folded === '') return []
    const own = folded.split(' ')
    return own.map((word, index) => ({
      text: word,
      openStart: index === 0 && part.startsWith('*'),
      openEnd: index === own.length - 1 && (part.endsWith('*') || (!closed && !part.startsWith('*') && isLong(word))),
    }))
  })
}

/** One letter begins too many words, and 12 is not 125. */
const isLong = (word: string): boolean => word.length > 1 && !/^\d+$/.test(word)

interface AskedValue {
  readonly start: number
  readonly end: number
  readonly keys: readonly string[]
}

/** The dates and numbers in a query. Which language it is in is not said: the reading that explains most of it with fewest values is taken, and what other languages read in the same places. */
function valuesIn(text: string, tongues: readonly LanguageTag[]): readonly AskedValue[] {
  if (!/[\p{N}\p{L}]/u.test(text)) return []
  const readings = [...new Set([...languages.map(({ tag }) => tag), ...tongues])].map((language) => readFacts({ text, kind: 'text', marker: null, label: null }, language).filter((fact) => valueKinds.has(fact.kind) && says(text, fact)))
  const covered = (facts: readonly Fact[]): number => facts.reduce((sum, { start, end }) => sum + end - start, 0)
  const best = readings.toSorted((a, b) => covered(b) - covered(a) || a.length - b.length)[0] ?? []
  return best.map(({ start, end }) => ({ start, end, keys: [...new Set(readings.flatMap((facts) => facts.filter((fact) => fact.start === start && fact.end === end).map(valueKey)))] }))
}

/** «он» is ten in Kazakh and "he" in Russian: short words without a digit are words. */
const says = (text: string, { kind, start, end }: Fact): boolean => {
  const printed = text.slice(start, end)
  return /\d/.test(printed) || (kind === 'date' && printed.length > 2) || (kind === 'number' && printed.length > 3)
}
