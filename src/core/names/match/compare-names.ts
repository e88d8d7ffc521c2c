import type { LanguageTag } from '../../model/index.ts'
import type { Costs } from './costs.ts'
import { endingKinds } from './endings.ts'
import { comparison, featuresOf } from './features.ts'
import type { AlignedTokens } from './features.ts'
import { createJudge } from './judge.ts'
import { readLearnedCosts } from './learned-costs.ts'
import { createNameReader } from './prepare-name.ts'
import type { Token } from './prepare-name.ts'

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
  /** In reading order; empty for an initial. */
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

/** From this score on two spellings are held to be one name. */
export const sameThreshold = 0.5

function printedOf(token: Token, node: number, length: number): string {
  if (length === 0) return ''
  const own = token.printed[node] ?? ''
  return length === 1 ? own : (token.printed[token.parents[node] ?? 0] ?? '') + own
}

function explained({ a, b, aligned, steps }: AlignedTokens): MatchedWords {
  return {
    a: a.text,
    b: b.text,
    odds: aligned.score,
    endingA: endingKinds[aligned.kindA] ?? 'none',
    endingB: endingKinds[aligned.kindB] ?? 'none',
    steps: steps.toReversed().map((step) => ({ a: printedOf(a, step.a, step.lengthA), b: printedOf(b, step.b, step.lengthB), odds: step.odds })),
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
    return { one, two, ordered, found, score: judge(ordered ? featuresOf(found, one, two, aLanguage, bLanguage, costs) : featuresOf(found, two, one, bLanguage, aLanguage, costs)) }
  }

  return {
    score: (a, aLanguage, b, bLanguage) => matched(a, aLanguage, b, bLanguage).score,
    compare: (a, aLanguage, b, bLanguage) => {
      const { one, two, ordered, found, score } = matched(a, aLanguage, b, bLanguage)
      const words = (found?.pairs ?? []).map(explained)
      const turned = words.map(({ a: first, b: second, odds, endingA, endingB, steps }) => ({
        a: second, b: first, odds, endingA: endingB, endingB: endingA, steps: steps.map((step) => ({ a: step.b, b: step.a, odds: step.odds })),
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
