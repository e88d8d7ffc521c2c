import { align, stepsOf } from './align.ts'
import type { Aligned, Step } from './align.ts'
import type { Costs } from './costs.ts'
import { pairTokens } from './pair-tokens.ts'
import type { PreparedName, Token } from './prepare-name.ts'
import { isVowel, unitCount } from './symbols.ts'
import { isTransparent } from './transparent.ts'

export interface AlignedTokens {
  readonly a: Token
  readonly b: Token
  readonly aligned: Aligned
  readonly steps: readonly Step[]
}

/** How two names compare, before it is weighed: words paired and aligned, words left over. */
export interface Comparison {
  readonly pairs: readonly AlignedTokens[]
  readonly leftOver: readonly Token[]
  /** True where the names were compared as one word each, word boundaries ignored. */
  readonly joined: boolean
  readonly swapped: boolean
}

function aligned(a: Token, b: Token, costs: Costs): AlignedTokens {
  const made = align(a, b, costs)
  return { a, b, steps: a.initial === b.initial ? stepsOf(a, b, costs, made) : [], aligned: { ...made } }
}

/** Pairs the words of two names and aligns them. */
export function comparison(a: PreparedName, b: PreparedName, costs: Costs): Comparison | null {
  if (a.tokens.length === 0 || b.tokens.length === 0) return null
  const [ta, tb] = [a.tokens[0], b.tokens[0]]
  if (a.tokens.length === 1 && b.tokens.length === 1 && ta !== undefined && tb !== undefined) {
    return { pairs: [aligned(ta, tb, costs)], leftOver: [], joined: false, swapped: false }
  }
  const paired = pairTokens(a, b, costs)
  if (a.tokens.length !== b.tokens.length) {
    const wholeA = a.joined ?? (a.tokens.length === 1 ? ta : null)
    const wholeB = b.joined ?? (b.tokens.length === 1 ? tb : null)
    if (wholeA && wholeB) {
      const whole = aligned(wholeA, wholeB, costs)
      if (whole.aligned.score > paired.score + 2) return { pairs: [whole], leftOver: [], joined: true, swapped: false }
    }
  }
  const pairs = paired.pairs.flatMap(([i, j]) => {
    const [one, two] = [a.tokens[i], b.tokens[j]]
    return one === undefined || two === undefined ? [] : [aligned(one, two, costs)]
  })
  const usedA = new Set(paired.pairs.map(([i]) => i))
  const usedB = new Set(paired.pairs.map(([, j]) => j))
  const leftOver = [...a.tokens.filter((_, i) => !usedA.has(i)), ...b.tokens.filter((_, j) => !usedB.has(j))]
  const sorted = paired.pairs.toSorted(([i], [j]) => i - j)
  return { pairs, leftOver, joined: false, swapped: sorted.some(([, j], at) => at > 0 && j < (sorted[at - 1]?.[1] ?? 0)) }
}

export const featureNames = [
  'least score', 'score', 'least score a unit', 'score a unit', 'worst step', 'worst consonant', 'worst vowel', 'negative steps', 'second worst step',
  'negative steps a unit', 'units', 'least units', 'words', 'words left over', 'patronymics left over', 'initials', 'initial score', 'least ending cost', 'ending costs',
  'endings uneven', 'joined', 'swapped', 'same script', 'german', 'opaque vowels', 'opaque consonants', 'first step', 'last step', 'unmatched units', 'negative vowels', 'best score', 'from Cyrillic', 'length gap', 'opaque from Cyrillic', 'unmatched consonants',
] as const

const slavicCases = 15

/** Endings of names that were Cyrillic first, so that every other spelling is a transliteration of them. */
const fromCyrillic = /(?:[оеё]ва?|ин|ина|ски[йх]|ская|ко|бай|бек|хан|ұлы|қызы|улы|кызы|ович|овна|евич|евна|жан|гүл|гуль?|[oe]va?|[oe]wa?|ina?|s[ck]i[iy]?|skaya|skaja|ko|ba[iyı]|bek|[kc]?han|uly|qyzy|[oe]vich|[oe]vna|zhan|jan|schan|g[uúü]l)$/u

/** What the comparison shows, as numbers of about one size, in the order of `featureNames`. */
export function featuresOf(found: Comparison, a: PreparedName, b: PreparedName, aLang: string, bLang: string, costs: Costs): Float64Array {
  const f = new Float64Array(featureNames.length)
  let least = 99
  let sum = 0
  let leastAUnit = 9
  let worst = 3
  let second = 3
  let worstConsonant = 3
  let worstVowel = 3
  let negative = 0
  let negativeVowels = 0
  let units = 0
  let leastUnits = 30
  let words = 0
  let initials = 0
  let initialScore = 0
  let unmatched = 0
  let first = 3
  let last = 3
  let gap = 0
  let best = -99
  let inflected = 0
  let plain = 0
  let opaqueVowels = 0
  let opaqueConsonants = 0
  let unmatchedConsonants = 0
  let cyrillicFirst = 0
  for (const { a: one, b: two, aligned: { score, kindA, kindB }, steps } of found.pairs) {
    if (one.initial !== two.initial) {
      initials++
      initialScore += score
      continue
    }
    words++
    const length = Math.max(1, (one.length + two.length) / 2)
    units += length
    gap = Math.max(gap, Math.abs(one.length - two.length))
    leastUnits = Math.min(leastUnits, length)
    least = Math.min(least, score)
    best = Math.max(best, score)
    sum += score
    leastAUnit = Math.min(leastAUnit, score / length)
    const [costA, costB] = [costs.endings[kindA]!, costs.endings[kindB]!]
    f[17] = Math.min(f[17]!, costA, costB)
    f[18]! += costA + costB
    if (fromCyrillic.test(one.text) || fromCyrillic.test(two.text)) cyrillicFirst++
    const slavic = (kindA > 0 && kindA <= slavicCases) || (kindB > 0 && kindB <= slavicCases)
    if (slavic) inflected++
    else plain++
    for (const [index, { odds, a: nodeA, b: nodeB, lengthA, lengthB }] of steps.entries()) {
      if (odds < worst) [worst, second] = [odds, worst]
      else if (odds < second) second = odds
      if (odds < 0) negative += odds
      const vowel = isVowel[lengthA > 0 ? one.units[nodeA]! : two.units[nodeB]!]!
      if (lengthA === 0 || lengthB === 0) {
        unmatched++
        if (!vowel) unmatchedConsonants++
      } else if (lengthA === 1 && lengthB === 1 && isTransparent[one.units[nodeA]! * unitCount + two.units[nodeB]!] === 0) {
        if (vowel) opaqueVowels++
        else opaqueConsonants++
      }
      if (vowel) {
        worstVowel = Math.min(worstVowel, odds)
        if (odds < 0) negativeVowels += odds
      } else worstConsonant = Math.min(worstConsonant, odds)
      if (index === steps.length - 1) first = Math.min(first, odds)
      if (index === 0) last = Math.min(last, odds)
    }
  }
  if (words === 0) [least, leastAUnit, best, leastUnits] = [0, 0, 0, 0]
  f[0] = least / 10
  f[1] = sum / 20
  f[2] = leastAUnit
  f[3] = sum / Math.max(1, units)
  f[4] = worst / 3
  f[5] = worstConsonant / 3
  f[6] = worstVowel / 3
  f[7] = negative / 6
  f[8] = second / 3
  f[9] = negative / Math.max(1, units)
  f[10] = units / 10
  f[11] = leastUnits / 6
  f[12] = words / 2
  for (const token of found.leftOver) f[token.patronymic ? 14 : 13]! += 1
  f[15] = initials
  f[16] = initialScore / 4
  f[19] = inflected > 0 && plain > 0 ? 1 : 0
  f[20] = found.joined ? 1 : 0
  f[21] = found.swapped ? 1 : 0
  f[22] = a.cyrillic === b.cyrillic ? 1 : 0
  f[23] = (!a.cyrillic && aLang === 'de') || (!b.cyrillic && bLang === 'de') ? 1 : 0
  f[24] = opaqueVowels / 2
  f[25] = opaqueConsonants / 2
  f[26] = first / 3
  f[27] = last / 3
  f[28] = unmatched / 3
  f[29] = negativeVowels / 4
  f[30] = best / 10
  f[31] = cyrillicFirst > 0 ? 1 : 0
  f[32] = gap / 3
  f[33] = cyrillicFirst > 0 ? (opaqueVowels + opaqueConsonants) / 2 : 0
  f[34] = unmatchedConsonants / 2
  return f
}
