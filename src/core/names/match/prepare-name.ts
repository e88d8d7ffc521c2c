import { candidatesOf, endingKinds, isPatronymic } from './endings.ts'
import { meaningOf, placeOf } from './equivalents.ts'
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
  readonly units: readonly number[]
  readonly parents: readonly number[]
  /** The letters each node was printed with. */
  readonly printed: readonly string[]
  /** Nodes where a form ends, and the kind of ending it lost. */
  readonly ends: readonly number[]
  readonly kinds: readonly number[]
  /** Units of the printed word. */
  readonly length: number
  /** Of a given name only its first letter or letters, as in «Н. Назарбаев». */
  readonly initial: boolean
  readonly patronymic: boolean
  /** By its letters or ending the name was Cyrillic first, so that every other spelling is a transliteration of it. */
  readonly cyrillicFirst: boolean
  /** Number of the meaning of a word that is translated (Солтүстік, North) or has a form in each language (Павел, Paul); 0 for none. */
  readonly meaning: number
  /** The countries and the like the word may be the name of, in any of its forms. */
  readonly places: readonly string[]
}

export interface PreparedName {
  /** Codes of the countries and the like the name may be of. */
  readonly places: readonly string[]
  /** Lower case, NFC, with the language: equal for what is read alike. */
  readonly key: string
  readonly tokens: readonly Token[]
  /** All words as one, for names one language writes together; null for one word. */
  readonly joined: Token | null
  /** Letters of two scripts in one word: the name was repaired to be read. */
  readonly mixed: boolean
  readonly cyrillic: boolean
}

/** Kazakh letters, ы, and the endings of Kazakh and Slavic names in the spellings of the languages read here. */
const fromCyrillic = /[әғқңөұүһы]|(?:[оеё]ва?|ин|ина|ски[йх]|ская|ко|бай|бек|хан|ұлы|қызы|улы|кызы|ович|овна|евич|евна|жан|гүл|гуль?|[oe]va?|[oe]wa?|ina?|s[ck]i[iy]?|skaya|skaja|ko|ba[iyı]|bek|[kc]?han|uly|qyzy|[oe]vich|[oe]vna|zhan|jan|schan|g[uúü]l)$/u

const longest = 60
const patronymicKind = endingKinds.indexOf('patronymic')

function tokenOf(word: string, language: string, system: string | null, initial: boolean, last: boolean): Token {
  const units: number[] = [0]
  const parents: number[] = [0]
  const printed: string[] = ['']
  const ends: number[] = []
  const kinds: number[] = []
  let length = 0
  let orthography: Orthography = 0
  let meaning = 0
  const places: string[] = []
  const forms = initial ? [{ word, kind: 0 }] : candidatesOf(word, language)
  for (const form of forms) {
    // In Kazakh only the last word of a name takes the case ending.
    if (!last && language === 'kk' && form.kind >= 16 && form.kind <= 23) continue
    if (!initial) {
      meaning ||= meaningOf(form.word)
      const place = placeOf(form.word)
      if (place !== null && form.kind !== patronymicKind) places.push(place)
    }
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
    text: word, orthography, units, parents, printed,
    ends, kinds, length, initial, patronymic: !initial && isPatronymic(word), cyrillicFirst: fromCyrillic.test(word), meaning, places,
  }
}

/** Places of several words, in the dictionary form or with a case ending on any of them. */
function placesOf(words: readonly string[], tokens: readonly Token[], language: string): readonly string[] {
  if (words.length > 4 || tokens.some(({ initial }) => initial)) return []
  let phrases = ['']
  for (const word of words) {
    const forms = candidatesOf(word, language).slice(0, 6)
    phrases = phrases.flatMap((phrase) => forms.map((form) => (phrase === '' ? form.word : `${phrase} ${form.word}`))).slice(0, 200)
  }
  return phrases.flatMap((phrase) => placeOf(phrase) ?? [])
}

/** Nothing but letters, with single spaces between words: most names. */
const simpleWords = /^\p{L}+(?: \p{L}+)*$/u
const marks = /['’‘ʼʹʺ`´"“”„«»″′()[\]]/gu

/** Reads names once and remembers them: names repeat, words of names even more. */
export function createNameReader(capacity = 200_000): (name: string, language: string) => PreparedName {
  const names = new Map<string, Map<string, PreparedName>>()
  const tokens = new Map<string, Map<string | null, readonly Map<string, Token>[]>>()
  const token = (word: string, language: string, system: string | null, initial: boolean, last: boolean): Token => {
    // What a word is read as depends on these besides its letters; there are few of them and many words.
    let ofLanguage = tokens.get(language)
    if (ofLanguage === undefined) tokens.set(language, (ofLanguage = new Map()))
    let kinds = ofLanguage.get(system)
    if (kinds === undefined) ofLanguage.set(system, (kinds = [new Map(), new Map(), new Map(), new Map()]))
    const ofKind = kinds[(initial ? 2 : 0) + (last ? 1 : 0)]!
    const known = ofKind.get(word)
    if (known !== undefined) return known
    if (ofKind.size >= capacity) ofKind.clear()
    const made = tokenOf(word, language, system, initial, last)
    ofKind.set(word, made)
    return made
  }
  return (name, language) => {
    let ofLanguage = names.get(language)
    if (ofLanguage === undefined) names.set(language, (ofLanguage = new Map()))
    const known = ofLanguage.get(name)
    if (known !== undefined) return known
    const composed = name.normalize('NFC')
    const lower = (composed.includes('İ') ? composed.replaceAll('İ', 'i') : composed).toLowerCase()
    const possessive = language.startsWith('kk') || !/['’]/u.test(lower) ? lower : lower.replace(/(?<=\p{L})['’]s(?=$|\s)/u, '')
    const script = scriptOf(possessive)
    const system = script.cyrillic ? null : kazakhLatinSystem(possessive, language)
    const simple = simpleWords.test(possessive)
    const apostrophes = simple ? possessive : system === 'kk-latn-2017-apostrophe' ? possessive.replace(/[’ʼ]/gu, "'") : possessive.replace(marks, '')
    const words = simple ? possessive.split(' ') : apostrophes.replace(/[-‐‑–—]/gu, '').split(/[\s,;]+|(?<=\.)(?=\p{L})/u).filter((word) => /\p{L}/u.test(word))
    const made: Token[] = words.map((word, index) => {
      const initial = words.length > 1 && (word.length === 1 || (word.endsWith('.') && word.length <= 5))
      return token(simple ? word : initial ? word.replace('.', '') : word.replaceAll('.', ''), language, system, initial, index === words.length - 1)
    })
    const prepared: PreparedName = {
      key: `${lower}|${language}`,
      places: made.length === 1 ? (made[0]?.places ?? []) : placesOf(words, made, language),
      tokens: made,
      joined: made.length > 1 && made.length <= 3 && !made.some(({ initial }) => initial) ? token(words.join('').replaceAll('.', ''), language, system, false, true) : null,
      mixed: script.mixed,
      cyrillic: script.cyrillic,
    }
    if (ofLanguage.size >= capacity) ofLanguage.clear()
    ofLanguage.set(name, prepared)
    return prepared
  }
}
