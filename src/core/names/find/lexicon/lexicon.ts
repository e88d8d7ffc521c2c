import { nominatives } from '../stems.ts'
import { plainOf, type Word } from '../word.ts'
import { cities } from './cities.ts'
import { territories } from './territories.ts'

/** A place or body every language has a name of its own for. */
export interface LexiconEntry {
  /** ISO 3166-1, UN M.49, or the English name of a city: equal codes are one place. */
  readonly code: string
  readonly kind: 'place' | 'body'
  /** True for US, ООН: not to be taken for us or Un. */
  readonly acronym: boolean
  /** The words of the name in one language, plain. */
  readonly words: readonly string[]
}

const columns: Readonly<Record<string, number>> = { en: 0, de: 1, ru: 2, kk: 3 }
const indexes = new Map<string, ReadonlyMap<string, readonly LexiconEntry[]>>()

/** The entry whose name stands at `words[at]`, in any case form, and how many words it takes; the longest wins. Null where none does. */
export function lookUp(words: readonly Word[], at: number, language: string): { entry: LexiconEntry; length: number } | null {
  const first = words[at]
  if (!first?.capital) return null
  let best: { entry: LexiconEntry; length: number } | null = null
  for (const entry of indexOf(language).get(first.plain.slice(0, 2)) ?? []) {
    if ((best && entry.words.length <= best.length) || (entry.acronym && !first.acronym)) continue
    if (entry.words.every((word, offset) => agrees(words[at + offset], word, language, offset > 0))) best = { entry, length: entry.words.length }
  }
  return best
}

function agrees(printed: Word | undefined, name: string, language: string, inner: boolean): boolean {
  if (!printed || (inner && !/^[\s\u00a0-]+$/.test(printed.gap))) return false
  if (printed.plain === name) return true
  if (printed.plain.slice(0, 2) !== name.slice(0, 2)) return false
  if (language === 'ru') return sameRussian(printed.plain, name)
  if (language === 'de') return sameGerman(printed.plain, name)
  return nominatives(printed.plain, language).includes(name)
}

const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/
const adjectiveForms = /^(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ых|их|ыми|ими)$/

function sameRussian(printed: string, name: string): boolean {
  if (adjective.test(name)) {
    const stem = name.slice(0, -2)
    return printed.startsWith(stem) && adjectiveForms.test(printed.slice(stem.length))
  }
  if (/(?:ы|и|аты|ии)$/.test(name) && /^(?:штаты|нации|эмираты|острова)$/.test(name)) {
    const stem = name.slice(0, -1)
    return printed.startsWith(stem) && /^(?:ов|ам|ами|ах|й|ям|ями|ях|)$/.test(printed.slice(stem.length))
  }
  return nominatives(printed, 'ru').includes(name) || (name === 'наций' && /^наци/.test(printed))
}

function sameGerman(printed: string, name: string): boolean {
  // Vereinigte Staaten bends like an adjective; Paris takes an s alone: Pariser is not the town
  const stem = name.replace(/e[rs]?$/, '')
  const ending = printed.slice(stem.length)
  return stem.length >= 4 && printed.startsWith(stem) && (stem === name ? ending === 's' : /^e[rsnm]?$/.test(ending))
}

function indexOf(language: string): ReadonlyMap<string, readonly LexiconEntry[]> {
  const known = indexes.get(language)
  if (known) return known
  const index = new Map<string, LexiconEntry[]>()
  const column = columns[language]
  const add = (code: string, kind: LexiconEntry['kind'], name: string) => {
    const words = plainOf(name).split(/[\s-]+|&/).filter((word) => /\p{L}/u.test(word))
    const key = words[0]?.slice(0, 2)
    if (key === undefined) return
    const list = index.get(key) ?? []
    list.push({ code, kind, acronym: /^\p{Lu}{2,5}$/u.test(name), words })
    index.set(key, list)
  }
  if (column !== undefined) {
    for (const [code, ...names] of territories) for (const name of (names[column] ?? '').split('|')) add(code, code === 'EU' || code === 'UN' ? 'body' : 'place', name)
    for (const names of cities) add(names[0], 'place', names[column] ?? names[0])
  }
  indexes.set(language, index)
  return index
}

/** The name of a lexicon place as the version prints it in the nominative, in the capitals printed: Казахстаном gives Казахстан. Null where the words are not a form of a name of that code. */
export function territoryName(code: string, words: readonly Word[], language: string): string | null {
  for (const entries of indexOf(language).values()) {
    for (const entry of entries) {
      if (entry.code !== code || entry.words.length !== words.length) continue
      if (!entry.words.every((word, index) => agrees(words[index], word, language, index > 0))) continue
      return entry.words.map((word, index) => (index === 0 ? '' : (words[index]?.gap ?? ' ')) + capitalized(word, words[index])).join('')
    }
  }
  return null
}

function capitalized(name: string, printed: Word | undefined): string {
  if (!printed || printed.plain === name) return printed?.text ?? name
  if (printed.acronym) return printed.text.slice(0, name.length)
  const yo = [...name].map((letter, index) => (printed.text.charAt(index) === 'ё' ? 'ё' : letter)).join('')
  return printed.capital ? yo.charAt(0).toUpperCase() + yo.slice(1) : yo
}
