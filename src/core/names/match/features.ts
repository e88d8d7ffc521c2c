import type { Comparison } from './comparison.ts'
import type { Costs } from './costs.ts'
import type { PreparedName } from './prepare-name.ts'

export const featureNames = [
  'least score', 'score', 'least score a unit', 'score a unit', 'worst step', 'worst consonant', 'worst vowel', 'negative steps', 'second worst step',
  'negative steps a unit', 'units', 'least units', 'words', 'words left over', 'patronymics left over', 'initials', 'initial score', 'least ending cost', 'ending costs',
  'endings uneven', 'joined', 'swapped', 'same script', 'german', 'opaque vowels', 'opaque consonants', 'first step', 'last step', 'unmatched units', 'negative vowels', 'best score', 'from Cyrillic', 'length gap', 'opaque from Cyrillic', 'unmatched consonants', 'same language', 'opaque in one language',
] as const

/** Endings of cases Russian and Ukrainian give every word of a name, by their numbers in `endingKinds`. */
const slavicCases = 15

const features = new Float64Array(featureNames.length)

/** What the comparison shows, as numbers of about one size, in the order of `featureNames`. The array is reused by the next call. */
export function featuresOf(found: Comparison, a: PreparedName, b: PreparedName, aLanguage: string, bLanguage: string, costs: Costs): Float64Array {
  const f = features.fill(0)
  let least = 99
  let best = -99
  let sum = 0
  let leastAUnit = 9
  let worst = 3
  let second = 3
  let worstConsonant = 3
  let worstVowel = 3
  let first = 3
  let last = 3
  let negative = 0
  let negativeVowels = 0
  let units = 0
  let leastUnits = 30
  let words = 0
  let initials = 0
  let initialScore = 0
  let unmatched = 0
  let unmatchedConsonants = 0
  let gap = 0
  let inflected = 0
  let opaqueVowels = 0
  let opaqueConsonants = 0
  let leastEnding = 0
  let endings = 0
  let cyrillicFirst = false
  for (const pair of found.pairs) {
    if (pair.initial) {
      initials++
      initialScore += pair.score
      continue
    }
    words++
    const length = Math.max(1, (pair.a.length + pair.b.length) / 2)
    units += length
    sum += pair.score
    gap = Math.max(gap, Math.abs(pair.a.length - pair.b.length))
    leastUnits = Math.min(leastUnits, length)
    least = Math.min(least, pair.score)
    best = Math.max(best, pair.score)
    leastAUnit = Math.min(leastAUnit, pair.score / length)
    const endingA = costs.endings[pair.kindA]!
    const endingB = costs.endings[pair.kindB]!
    leastEnding = Math.min(leastEnding, endingA, endingB)
    endings += endingA + endingB
    if (isSlavicCase(pair.kindA) || isSlavicCase(pair.kindB)) inflected++
    if (pair.a.cyrillicFirst || pair.b.cyrillicFirst) cyrillicFirst = true
    if (pair.worst < worst) {
      second = Math.min(worst, pair.second)
      worst = pair.worst
    } else second = Math.min(second, pair.worst)
    worstConsonant = Math.min(worstConsonant, pair.worstConsonant)
    worstVowel = Math.min(worstVowel, pair.worstVowel)
    first = Math.min(first, pair.first)
    last = Math.min(last, pair.last)
    negative += pair.negative
    negativeVowels += pair.negativeVowels
    unmatched += pair.unmatched
    unmatchedConsonants += pair.unmatchedConsonants
    opaqueVowels += pair.opaqueVowels
    opaqueConsonants += pair.opaqueConsonants
  }
  if (words === 0) [least, leastAUnit, best, leastUnits] = [0, 0, 0, 0]
  const each = Math.max(1, units)
  f[0] = least / 10
  f[1] = sum / 20
  f[2] = leastAUnit
  f[3] = sum / each
  f[4] = worst / 3
  f[5] = worstConsonant / 3
  f[6] = worstVowel / 3
  f[7] = negative / 6
  f[8] = second / 3
  f[9] = negative / each
  f[10] = units / 10
  f[11] = leastUnits / 6
  f[12] = words / 2
  for (const token of found.leftOver) f[token.patronymic ? 14 : 13]! += 1
  f[15] = initials
  f[16] = initialScore / 4
  f[17] = leastEnding
  f[18] = endings
  f[19] = inflected > 0 && inflected < words ? 1 : 0
  f[20] = found.joined ? 1 : 0
  f[21] = found.swapped ? 1 : 0
  f[22] = a.cyrillic === b.cyrillic ? 1 : 0
  f[23] = (!a.cyrillic && aLanguage === 'de') || (!b.cyrillic && bLanguage === 'de') ? 1 : 0
  f[24] = opaqueVowels / 2
  f[25] = opaqueConsonants / 2
  f[26] = first / 3
  f[27] = last / 3
  f[28] = unmatched / 3
  f[29] = negativeVowels / 4
  f[30] = best / 10
  f[31] = cyrillicFirst ? 1 : 0
  f[32] = gap / 3
  f[33] = cyrillicFirst ? (opaqueVowels + opaqueConsonants) / 2 : 0
  f[34] = unmatchedConsonants / 2
  const sameLanguage = aLanguage === bLanguage && a.cyrillic === b.cyrillic
  f[35] = sameLanguage ? 1 : 0
  f[36] = sameLanguage ? (opaqueVowels + opaqueConsonants + unmatchedConsonants) / 2 : 0
  return f
}

const isSlavicCase = (kind: number): boolean => kind > 0 && kind <= slavicCases
