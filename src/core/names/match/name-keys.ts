import type { LanguageTag } from '../../model/index.ts'
import { createNameReader } from './prepare-name.ts'
import type { PreparedName, Token } from './prepare-name.ts'
import { symbols } from './symbols.ts'

/** Consonants that orthographies and their confusions interchange are one class; vowels, й and a lone h have none. */
const classes: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', v: 'F', f: 'F', w: 'F', g: 'K', ɣ: 'K', k: 'K', q: 'K', x: 'K', h: 'K', d: 'T', t: 'T',
  z: 'S', s: 'S', ʒ: 'S', ʃ: 'S', ʧ: 'S', ʦ: 'S', ʤ: 'S', l: 'L', m: 'N', n: 'N', ŋ: 'N', r: 'R',
}

/** By unit: the classes it may have, the likelier first. Latin x is two consonants. */
const unitClasses: readonly (readonly string[])[] = symbols.map(({ name, sounds }) => {
  if (name === 'e.x' || name === 'd.x') return ['KS']
  const found = [...new Set([...sounds].map((sound) => classes[sound] ?? ''))].slice(0, 3)
  return /^(?:[ed]\.)?(?:h|gh|һ|УГ)$/u.test(name) ? ['K', ''] : found
})

const mostReadings = 8

/** A dental with a sibilant is one sound in another spelling (дж, Dzh, J), as is n with g (ң, ng); doubled classes are one. */
const settle = (skeleton: string): string => skeleton.replace(/T+S/gu, 'S').replace(/N+K/gu, 'N').replace(/(.)\1+/gu, '$1')

function skeletons(token: Token, end: number): string[] {
  const path: number[] = []
  for (let node = end; node !== 0; node = token.parents[node] ?? 0) path.unshift(token.units[node] ?? 0)
  let readings = ['']
  for (const [index, unit] of path.entries()) {
    const options = unitClasses[unit] ?? ['']
    // A first vowel is kept as such: Асан and Сан are not candidates of each other.
    const opened = index === 0 && options[0] === '' ? ['A', ...options.slice(1)] : options
    const choices = readings.length * opened.length > mostReadings ? opened.slice(0, 1) : opened
    readings = choices.flatMap((choice) => readings.map((reading) => reading + choice))
  }
  return readings.map(settle)
}

/** The keys of one word: consonant skeletons of all the forms and readings it may have. */
export function tokenKeys(token: Token): readonly string[] {
  const keys = new Set<string>()
  for (const end of token.ends) for (const key of skeletons(token, end)) keys.add(key)
  return [...keys]
}

/** The keys of each word of a name, initials left out. */
export const keysOfPrepared = (name: PreparedName): readonly (readonly string[])[] => name.tokens.filter(({ initial }) => !initial).map(tokenKeys)

const read = createNameReader()

/**
 * Keys for finding candidates without comparing every pair: two words that are one name in different scripts, spellings or cases nearly always share
 * one. Each is a short string of consonant classes. Keys say nothing of vowels: compare what they bring together.
 */
export function nameKeys(word: string, language: LanguageTag): readonly string[] {
  return [...new Set(keysOfPrepared(read(word, language)).flat())]
}
