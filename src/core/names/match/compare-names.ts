import type { LanguageTag } from '../../model/index.ts'
import { align, stepsOf } from './align.ts'
import { comparison } from './comparison.ts'
import type { Costs } from './costs.ts'
import { endingKinds } from './endings.ts'
import { featuresOf } from './features.ts'
import { createJudge } from './judge.ts'
import { readLearnedCosts } from './learned-costs.ts'
import { createNameReader } from './prepare-name.ts'
import type { Token } from './prepare-name.ts'
import type { Summary } from './summarize.ts'

/** One step of an explanation: letters of one spelling against letters of the other, and what they say: positive for, negative against. */
export interface MatchStep {
  readonly a: string
  readonly b: string
  readonly odds: number
}

export interface MatchedWords {
  /** The words as compared: lower case. */
  readonly a: string
  readonly b: string
  readonly odds: number
  /** The kind of case ending taken off, as named in `endingKinds`; `none` for the dictionary form. */
  readonly endingA: string
  readonly endingB: string
  /** The words are one in translation (Солтүстік, North; Павел, Paul), not by their letters. */
  readonly translated: boolean
  /** In reading order; empty for an initial or a translation. */
  readonly steps: readonly MatchStep[]
}

/** Why two spellings were judged as they were. */
export interface MatchExplanation {
  readonly words: readonly MatchedWords[]
  /** Words of either name without counterpart in the other. */
  readonly leftOver: readonly string[]
  /** Word boundaries were ignored («Нұр-Сұлтан», Nursultan). */
  readonly joined: boolean
  /** The words come in another order (surname first). */
  readonly reordered: boolean
  /** A word mixes scripts (a Latin C in «Cерік») and was repaired to be read. */
  readonly mixedScript: boolean
}

export interface NameMatch {
  /** Probability from 0 to 1 that the spellings name one person or place. */
  readonly score: number
  readonly same: boolean
  readonly explanation: MatchExplanation
}

export interface NameMatcher {
  /** Score only, for many pairs. Symmetric: the order of the two names does not matter. */
  score(a: string, aLanguage: LanguageTag, b: string, bLanguage: LanguageTag): number
  compare(a: string, aLanguage: LanguageTag, b: string, bLanguage: LanguageTag): NameMatch
}

/** The least score of two names of one country or the like, and one less the most of two. */
const knownSame = 0.98

/** From this score on two spellings are held to be one name. */
export const sameThreshold = 0.5

function printedOf(token: Token, node: number, length: number): string {
  if (length === 0) return ''
  const own = token.printed[node] ?? ''
  return length === 1 ? own : (token.printed[token.parents[node] ?? 0] ?? '') + own
}

function explained({ a, b, initial, translated, score, kindA, kindB }: Summary, costs: Costs): MatchedWords {
  const steps = initial || translated ? [] : stepsOf(a, b, costs, align(a, b, costs))
  return {
    a: a.text,
    b: b.text,
    odds: score,
    endingA: endingKinds[kindA] ?? 'none',
    endingB: endingKinds[kindB] ?? 'none',
    translated,
    steps: steps.map((step) => ({ a: printedOf(a, step.a, step.lengthA), b: printedOf(b, step.b, step.lengthB), odds: step.odds })),
  }
}

/**
 * A matcher of spellings in Kazakh, Russian, Ukrainian (Cyrillic), English, German (`en`, `de`, any other Latin language is read like English) and
 * the Latin alphabets of Kazakh (`kk-Latn`, or `kk` with Latin letters). It remembers what it has read: keep one for many pairs.
 * Scripts are told by the letters, so a Latin name in a Russian text is read as Latin.
 */
export function createNameMatcher(): NameMatcher {
  const read = createNameReader()
  const judge = createJudge()
  const costs: Costs = readLearnedCosts()

  // Ties between alignments fall by order, so one order is used whichever way the names come.
  const matched = (a: string, aLanguage: LanguageTag, b: string, bLanguage: LanguageTag) => {
    const one = read(a, aLanguage)
    const two = read(b, bLanguage)
    const ordered = one.key <= two.key
    const found = ordered ? comparison(one, two, costs) : comparison(two, one, costs)
    if (found === null) return { one, two, ordered, found, score: one.key === two.key ? 1 : 0 }
    const probability = judge(ordered ? featuresOf(found, one, two, aLanguage, bLanguage, costs) : featuresOf(found, two, one, bLanguage, aLanguage, costs))
    // Each language has a name of its own for countries: those named are one or two whatever the letters say.
    if (one.places.length === 0 || two.places.length === 0) return { one, two, ordered, found, score: probability }
    const same = one.places.some((place) => two.places.includes(place))
    return { one, two, ordered, found, score: same ? Math.max(probability, knownSame) : Math.min(probability, 1 - knownSame) }
  }

  return {
    score: (a, aLanguage, b, bLanguage) => matched(a, aLanguage, b, bLanguage).score,
    compare: (a, aLanguage, b, bLanguage) => {
      const { one, two, ordered, found, score } = matched(a, aLanguage, b, bLanguage)
      const words = (found?.pairs ?? []).map((pair) => explained(pair, costs))
      const turned = words.map(({ a: first, b: second, odds, endingA, endingB, translated, steps }) => ({
        a: second, b: first, odds, endingA: endingB, endingB: endingA, translated, steps: steps.map((step) => ({ a: step.b, b: step.a, odds: step.odds })),
      }))
      return {
        score,
        same: score >= sameThreshold,
        explanation: {
          words: ordered ? words : turned,
          leftOver: (found?.leftOver ?? []).map(({ text }) => text),
          joined: found?.joined ?? false,
          reordered: found?.swapped ?? false,
          mixedScript: one.mixed || two.mixed,
        },
      }
    },
  }
}

let shared: NameMatcher | undefined

/** Compares two spellings: see `createNameMatcher`. Uses one matcher for all calls. */
export function compareNames(a: string, aLanguage: LanguageTag, b: string, bLanguage: LanguageTag): NameMatch {
  shared ??= createNameMatcher()
  return shared.compare(a, aLanguage, b, bLanguage)
}
