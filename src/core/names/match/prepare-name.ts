import { candidatesOf, isPatronymic } from './endings.ts'
import { kazakhLatinSystem } from './kazakh-latin.ts'
import { readLetters, scriptOf } from './read-letters.ts'
import type { Orthography } from './symbols.ts'

/**
 * A word as a tree of units: the printed word is one path from the root, each dictionary form another, sharing what they begin with.
 * Aligning two trees aligns every form of one with every form of the other in one pass.
 */
export interface Token {
  /** Lower case, NFC. */
  readonly text: string
  readonly orthography: Orthography
  /** Unit of each node; node 0 is the root and has none. Parents stand before their children. */
  readonly units: Uint16Array
  readonly parents: Uint8Array
  /** The letters each node was printed with. */
  readonly printed: readonly string[]
  /** Nodes where a form ends, and the kind of ending it lost. */
  readonly ends: Uint8Array
  readonly kinds: Uint8Array
  /** Units of the printed word. */
  readonly length: number
  /** Of a given name only its first letter or letters, as in «Н. Назарбаев». */
  readonly initial: boolean
  readonly patronymic: boolean
}

export interface PreparedName {
  /** Lower case, NFC, with the language: equal for what is read alike. */
  readonly key: string
  readonly tokens: readonly Token[]
  /** All words as one, for names one language writes together; null for one word. */
  readonly joined: Token | null
  /** Letters of two scripts in one word: the name was repaired to be read. */
  readonly mixed: boolean
  readonly cyrillic: boolean
}

const longest = 60

function tokenOf(word: string, language: string, system: string | null, initial: boolean, last: boolean): Token {
  const units: number[] = [0]
  const parents: number[] = [0]
  const printed: string[] = ['']
  const ends: number[] = []
  const kinds: number[] = []
  let length = 0
  let orthography: Orthography = 0
  const forms = initial ? [{ word, kind: 0 }] : candidatesOf(word, language)
  for (const form of forms) {
    // In Kazakh only the last word of a name takes the case ending.
    if (!last && language === 'kk' && form.kind >= 16 && form.kind <= 23) continue
    const reading = readLetters(form.word, language, system)
    orthography = reading.orthography
    let node = 0
    for (let i = 0; i < reading.units.length && i < longest; i++) {
      const unit = reading.units[i] ?? 0
      let child = -1
      for (let n = node + 1; n < units.length; n++) if (parents[n] === node && units[n] === unit) child = n
      if (child < 0) {
        child = units.length
        if (child > 250) break
        units.push(unit)
        parents.push(node)
        printed.push(reading.printed[i] ?? '')
      }
      node = child
    }
    if (form.kind === 0) length = reading.units.length
    if (node === 0) continue
    if (!ends.includes(node)) {
      ends.push(node)
      kinds.push(form.kind)
    }
  }
  if (ends.length === 0) {
    ends.push(0)
    kinds.push(0)
  }
  return {
    text: word, orthography, units: Uint16Array.from(units), parents: Uint8Array.from(parents), printed,
    ends: Uint8Array.from(ends), kinds: Uint8Array.from(kinds), length, initial, patronymic: !initial && isPatronymic(word),
  }
}

const marks = /['’‘ʼʹʺ`´"“”„«»″′()[\]]/gu

/** Reads names once and remembers them: names repeat, words of names even more. */
export function createNameReader(capacity = 200_000): (name: string, language: string) => PreparedName {
  const names = new Map<string, PreparedName>()
  const tokens = new Map<string, Token>()
  const token = (word: string, language: string, system: string | null, initial: boolean, last: boolean): Token => {
    const key = `${language}|${system ?? ''}|${initial ? 1 : 0}${last ? 1 : 0}|${word}`
    const known = tokens.get(key)
    if (known !== undefined) return known
    if (tokens.size >= capacity) tokens.clear()
    const made = tokenOf(word, language, system, initial, last)
    tokens.set(key, made)
    return made
  }
  return (name, language) => {
    const key = `${language}|${name}`
    const known = names.get(key)
    if (known !== undefined) return known
    const lower = name.normalize('NFC').replaceAll('İ', 'i').toLowerCase()
    const possessive = lower.replace(/(?<=\p{L})['’]s(?=$|\s)/u, '')
    const script = scriptOf(possessive)
    const system = script.cyrillic ? null : kazakhLatinSystem(possessive, language)
    const apostrophes = system === 'kk-latn-2017-apostrophe' ? possessive.replace(/[’ʼ]/gu, "'") : possessive.replace(marks, '')
    const words = apostrophes.replace(/[-‐‑–—]/gu, '').split(/[\s,;]+|(?<=\.)(?=\p{L})/u).filter((word) => /\p{L}/u.test(word))
    const made: Token[] = words.map((word, index) => {
      const initial = words.length > 1 && (word.length === 1 || (word.endsWith('.') && word.length <= 5))
      return token(initial ? word.replace('.', '') : word.replaceAll('.', ''), language, system, initial, index === words.length - 1)
    })
    const prepared: PreparedName = {
      key: `${lower}|${language}`,
      tokens: made,
      joined: made.length > 1 && made.length <= 3 && !made.some(({ initial }) => initial) ? token(words.join('').replaceAll('.', ''), language, system, false, true) : null,
      mixed: script.mixed,
      cyrillic: script.cyrillic,
    }
    if (names.size >= capacity) names.clear()
    names.set(key, prepared)
    return prepared
  }
}
