import type { Span } from '../model/index.ts'
import { variantsOf, type Variant } from './alternatives.ts'
import { isBoundary, type Folded } from './fold.ts'
import type { AskedToken } from './tokens.ts'

/** Where words stand in a folded text, as spans of the printed one, in order and apart. */
export type FindWords = (folded: Folded, printed: string) => readonly Span[]

/** One way to read asked words, with the words to look it up by. */
export interface WordsReading {
  readonly words: readonly AskedToken[]
  readonly find: FindWords
}

/** Every way to read asked words: as typed, and with letters they may stand for. */
export function wordReadings(words: readonly AskedToken[]): readonly WordsReading[] {
  if (words.length === 0) return []
  const text = words.map((word) => word.text).join(' ')
  // With a star between words the place of a letter is not known beforehand.
  const inner = words.some(({ openStart, openEnd }, index) => (openStart && index > 0) || (openEnd && index < words.length - 1))
  const variants = inner ? [{ text, must: [] }] : variantsOf(text)
  return variants.map((variant) => {
    const own = variant.text.split(' ')
    const asked = words.map((word, index) => ({ ...word, text: own[index] ?? '' }))
    return { words: asked, find: finder(asked, variant.must) }
  })
}

function finder(words: readonly AskedToken[], must: Variant['must']): FindWords {
  // Folded words are letters and digits alone: nothing in them has a meaning in a pattern.
  const source = words.map(({ text, openStart, openEnd }, index) => `${openStart && index > 0 ? '[^ ]*' : ''}${text}${openEnd && index < words.length - 1 ? '[^ ]*' : ''}`).join(' ')
  const pattern = new RegExp(source, 'g')
  const closedStart = words[0]?.openStart === false
  const closedEnd = words.at(-1)?.openEnd === false
  return (folded, printed) => {
    const spans: Span[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded.text); match !== null; match = pattern.exec(folded.text)) {
      const from = match.index
      const to = from + match[0].length
      const fits =
        (!closedStart || isBoundary(folded, printed, from)) &&
        (!closedEnd || isBoundary(folded, printed, to)) &&
        must.every(({ at, printed: letters }) => letters.includes(printed.slice(folded.starts[from + at], folded.ends[from + at]).normalize('NFC').toLowerCase()))
      if (fits) spans.push({ start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? 0 })
      else pattern.lastIndex = from + 1
    }
    return spans
  }
}
