import { kazakhStems } from '../kazakh-endings.ts'
import { lookUp } from '../lexicon/lexicon.ts'
import { inList } from '../patterns.ts'
import type { Word } from '../word.ts'

/**
 * What the tagger sees of each word: its letters at both ends, its shape, its place in the sentence, and the words beside it. The word
 * itself is not among them, so that no name is learned by heart.
 */
export function featuresOf(words: readonly Word[], language: string): readonly (readonly string[])[] {
  const places = new Array<string>(words.length).fill('')
  words.forEach((_, at) => {
    const hit = lookUp(words, at, language)
    if (hit) for (let offset = 0; offset < hit.length; offset++) places[at + offset] = `${hit.entry.kind}${offset > 0 ? '+' : hit.entry.code.length < 4 ? '' : '!'}`
  })
  return words.map((word, at) => wordFeatures(words, at, language, places))
}

function wordFeatures(words: readonly Word[], at: number, language: string, places: readonly string[]): readonly string[] {
  const word = words[at]
  if (!word) return []
  const [before, after, after2, before2] = [words[at - 1], words[at + 1], words[at + 2], words[at - 2]]
  const shape = shapeOf(word)
  const features = ['', `s:${shape}`, `o:${word.opens ? shape : '-'}`]
  const { plain } = word
  if (word.capital) {
    const stem = language === 'kk' ? (kazakhStems(plain).at(-1) ?? plain) : plain
    for (const length of [1, 2, 3, 4]) {
      if (plain.length > length) features.push(`e${plain.slice(-length)}`)
      if (stem.length > length && stem !== plain) features.push(`t${stem.slice(-length)}`)
      else if (stem.length > length) features.push(`t${plain.slice(-length)}`)
    }
    for (const length of [2, 3, 4]) if (plain.length > length) features.push(`p${plain.slice(0, length)}`)
    features.push(`l:${Math.min(plain.length, 9)}`)
    if (inList(stem, 'surnames', language)) features.push('surname')
    if (/[а-я]/.test(plain) && !/[әғқңөұүһі]/.test(plain)) features.push('ru')
    if (inList(plain, 'common', language) || inList(stem, 'common', language)) features.push('common')
    if (inList(plain, 'roles', language)) features.push('role')
    if (inList(plain, 'bodies', language)) features.push('body')
    if (word.gap === '-' || after?.gap === '-') features.push('hyphen')
    if (/[«"“„]$/.test(word.gap)) features.push('quoted')
    if (/\($/.test(word.gap)) features.push('bracket')
  } else features.push(`w:${plain.slice(0, 6)}`)
  if (inList(plain, 'placeNouns', language)) features.push(`noun:${before?.capital ? 'C' : 'c'}`)
  features.push(`g:${places[at] ?? ''}`)
  for (const [name, other] of [['-1', before], ['+1', after], ['+2', after2], ['-2', before2]] as const) {
    const joined = name === '-1' ? gapOf(word) : name === '+1' ? gapOf(after) : ''
    features.push(`${name}s:${other ? shapeOf(other) : '#'}${joined}${shape}`)
    if (!other) continue
    if (name === '+2' || name === '-2') {
      if (word.capital && !other.capital) features.push(`${name}w:${other.plain.slice(0, 5)}`)
      continue
    }
    if (!other.capital && word.capital) {
      features.push(`${name}w:${other.plain}`, `${name}p:${other.plain.slice(0, 4)}`, `${name}e:${other.plain.slice(-3)}`)
    } else if (word.capital) {
      features.push(`${name}t:${other.plain.slice(-3)}`)
      if (inList(other.plain, 'surnames', language)) features.push(`${name}surname`)
    }
    if (inList(other.plain, 'placeNouns', language)) features.push(`${name}noun`)
    if (inList(other.plain, 'roles', language)) features.push(`${name}role`)
    if (inList(other.plain, 'bodies', language)) features.push(`${name}body`)
  }
  return features
}

const gapOf = (word: Word | undefined) => (word === undefined ? '' : /^\s+$/.test(word.gap) ? '_' : word.gap === '-' ? '-' : /^\. ?$/.test(word.gap) ? '.' : '|')

function shapeOf(word: Word): string {
  if (!word.capital) return 'c'
  if (word.text.length === 1) return 'I'
  if (word.acronym) return 'A'
  return /^\p{Script=Latin}/u.test(word.text) ? 'L' : 'C'
}
