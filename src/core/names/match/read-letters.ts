import { kazakhLatinToCyrillic } from './kazakh-latin.ts'
import { symbolNumbers } from './symbols.ts'
import type { Orthography } from './symbols.ts'

/** A word as units: their numbers, and the letters each was printed with. */
export interface Reading {
  readonly orthography: Orthography
  readonly units: readonly number[]
  readonly printed: readonly string[]
}

const ukrainian: Readonly<Record<string, string>> = { и: 'УИ', г: 'УГ', е: 'УЕ' }
const folded: Readonly<Record<string, string>> = { ǝ: 'ә', ə: 'ә', ғ: 'ғ', ӯ: 'у', ӣ: 'и', ә: 'ә' }
const lookalikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і', k: 'к', m: 'м', t: 'т', b: 'в', h: 'һ', ǝ: 'ә', ə: 'ә' }
const turned: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(lookalikes).map(([latin, cyrillic]) => [cyrillic, latin]))
const latinFolds: Readonly<Record<string, string>> = { æ: 'ä', œ: 'ö', đ: 'd', ð: 'd', þ: 't', ț: 'ţ', ŋ: 'n', ß: 's', ĭ: 'i', ə: 'a', ʻ: '', ħ: 'h' }

/** Whether the word is written in Cyrillic, by the greater part of its letters; and whether it mixes scripts. */
export function scriptOf(word: string): { cyrillic: boolean; mixed: boolean } {
  let cyrillic = 0
  let latin = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0x400 && code < 0x530) cyrillic++
    else if (code >= 0x61 && code < 0x250 && code !== 0xd7 && code !== 0xf7) latin++
  }
  return { cyrillic: cyrillic >= latin && cyrillic > 0, mixed: cyrillic > 0 && latin > 0 }
}

/** The word with letters of the other script that only look right put back: Latin C in «Cерік». */
function unmix(word: string, cyrillic: boolean): string {
  const map = cyrillic ? lookalikes : turned
  let out = ''
  for (const letter of word) out += map[letter] ?? letter
  return out
}

const consonant = /^[бвгғдзклмнпрстфхцчшжbcdfghjklmnpqrstvwxz]$/

function readCyrillic(word: string, language: string): Reading {
  const units: number[] = []
  const printed: string[] = []
  let last = ''
  for (const raw of word) {
    const letter = folded[raw] ?? raw
    if (letter === 'ь' || letter === 'ъ' || (letter === last && consonant.test(letter))) {
      if (printed.length > 0) printed[printed.length - 1] += raw
      continue
    }
    last = letter
    const unit = symbolNumbers.get((language === 'uk' && ukrainian[letter]) || letter)
    if (unit === undefined) continue
    units.push(unit)
    printed.push(raw)
  }
  return { orthography: 0, units, printed }
}

const clusters: Readonly<Record<1 | 2, readonly string[]>> = {
  1: ['shch', 'tsch', 'sch', 'tch', 'dzh', 'sh', 'zh', 'kh', 'gh', 'ch', 'th', 'ph', 'ts', 'tz', 'ck'],
  2: ['schtsch', 'tsch', 'dsch', 'sch', 'sh', 'ch', 'ss', 'ph', 'th', 'tz', 'ts', 'ck'],
}

function latinUnit(letter: string, prefix: string): number | undefined {
  return symbolNumbers.get(prefix + letter) ?? symbolNumbers.get(`e.${letter}`)
}

function readLatin(word: string, orthography: 1 | 2): Reading {
  const prefix = orthography === 2 ? 'd.' : 'e.'
  const units: number[] = []
  const printed: string[] = []
  for (let at = 0; at < word.length; ) {
    // In tzh and tsh the second letter belongs to the third: Aitzhanova.
    let letters = clusters[orthography].find((cluster) => word.startsWith(cluster, at) && !(cluster.length === 2 && cluster.startsWith('t') && cluster !== 'th' && word.charAt(at + 2) === 'h')) ?? word.charAt(at)
    let unit = latinUnit(letters, prefix)
    if (unit === undefined) {
      const base = latinFolds[letters] ?? letters.normalize('NFD').charAt(0)
      unit = latinUnit(base, prefix)
    }
    // A doubled consonant is one: Ässem, Assanow; German ss is a unit of its own.
    if (letters.length === 1 && letters === word.charAt(at + 1) && consonant.test(letters)) letters += letters
    at += letters.length
    if (unit === undefined) continue
    units.push(unit)
    printed.push(letters)
  }
  return { orthography, units, printed }
}

/**
 * A lower-case word as units, by the language it stands in: Cyrillic whatever the language says, Kazakh Latin by the letters of its
 * alphabets, German for `de`, else as most of Europe. `system` is the Kazakh alphabet the name was found to be in, or null.
 */
export function readLetters(word: string, language: string, system: string | null): Reading {
  const script = scriptOf(word)
  const clean = script.mixed ? unmix(word, script.cyrillic) : word
  if (script.cyrillic) return readCyrillic(clean, language)
  if (system !== null) return readCyrillic(kazakhLatinToCyrillic(clean, system), 'kk')
  return readLatin(clean, language === 'de' ? 2 : 1)
}
