import { align, findLastStep, lastStep } from './align.ts'
import type { Costs } from './costs.ts'
import { isTranslation, translationScore } from './pair-tokens.ts'
import type { Token } from './prepare-name.ts'
import { isVowel, unitCount } from './symbols.ts'
import { isTransparent, isTransparentStep } from './transparent.ts'

/** Two words held to be one, and what the steps of their alignment amount to. Odds are log-odds. */
export interface Summary {
  readonly a: Token
  readonly b: Token
  /** One is the initial of the other. */
  readonly initial: boolean
  readonly translated: boolean
  score: number
  kindA: number
  kindB: number
  worst: number
  second: number
  worstConsonant: number
  worstVowel: number
  first: number
  last: number
  /** Sums of the odds of the steps that speak against. */
  negative: number
  negativeVowels: number
  unmatched: number
  unmatchedConsonants: number
  /** Steps that no romanization system has: see `isTransparent`. */
  opaqueVowels: number
  opaqueConsonants: number
}

const most = 3

/** Aligns two words and sums up the steps. */
export function summarize(a: Token, b: Token, costs: Costs): Summary {
  const aligned = align(a, b, costs)
  const translated = isTranslation(a, b)
  const initial = a.initial !== b.initial
  const out: Summary = {
    a, b, initial, translated,
    score: translated ? Math.max(translationScore, aligned.score) : aligned.score,
    kindA: translated ? 0 : aligned.kindA, kindB: translated ? 0 : aligned.kindB,
    worst: most, second: most, worstConsonant: most, worstVowel: most, first: most, last: most,
    negative: 0, negativeVowels: 0, unmatched: 0, unmatchedConsonants: 0, opaqueVowels: 0, opaqueConsonants: 0,
  }
  if (initial || translated) return out
  const { units: ua, parents: pa } = a
  const { units: ub, parents: pb } = b
  for (let u = aligned.endA, v = aligned.endB, index = 0; u !== 0 || v !== 0; u = lastStep.fromA, v = lastStep.fromB, index++) {
    findLastStep(a, b, costs, u, v)
    const { lengthA, lengthB, odds } = lastStep
    if (odds < out.worst) {
      out.second = out.worst
      out.worst = odds
    } else if (odds < out.second) out.second = odds
    if (odds < 0) out.negative += odds
    const vowel = isVowel[lengthA > 0 ? ua[u]! : ub[v]!]!
    if (lengthA === 0 || lengthB === 0) {
      out.unmatched++
      if (!vowel) out.unmatchedConsonants++
    } else if (lengthA === 1 && lengthB === 1) {
      if (isTransparent[ua[u]! * unitCount + ub[v]!] === 0) {
        if (vowel) out.opaqueVowels++
        else out.opaqueConsonants++
      }
    } else {
      const beforeA = lengthA === 2 ? ua[pa[u]!]! : 0
      const beforeB = lengthB === 2 ? ub[pb[v]!]! : 0
      const open = isTransparentStep(beforeA === 0 ? ua[u]! : beforeA, beforeA === 0 ? 0 : ua[u]!, beforeB === 0 ? ub[v]! : beforeB, beforeB === 0 ? 0 : ub[v]!)
      if (!open && (vowel || isVowel[beforeA]!)) out.opaqueVowels++
      else if (!open) out.opaqueConsonants++
    }
    if (vowel) {
      if (odds < out.worstVowel) out.worstVowel = odds
      if (odds < 0) out.negativeVowels += odds
    } else if (odds < out.worstConsonant) out.worstConsonant = odds
    if (index === 0) out.last = Math.min(most, odds)
    if (lastStep.fromA === 0 && lastStep.fromB === 0) out.first = Math.min(most, odds)
  }
  return out
}
