import { variantsOf, type Variant } from './alternatives.ts'
import { isBoundary, isPlain, isWordUnit, textOf, type Folded } from './fold.ts'
import type { AskedToken } from './tokens.ts'

/** Tells where words stand in a text, in order and apart. It is folded only where that is needed. */
export type FindWords = (folded: () => Folded, printed: string, tell: (start: number, end: number) => void) => void

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
    return { words: asked, find: inner ? starredFinder(asked) : plainFinder(variant, asked) }
  })
}

/** Looks unit by unit: no string is made of a text that is only looked through. A word in a plain text is left to the engine's own search. */
function plainFinder({ text, must }: Variant, words: readonly AskedToken[]): FindWords {
  const asked = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const first = asked[0] ?? 0
  const closedStart = words[0]?.openStart === false
  const closedEnd = words.at(-1)?.openEnd === false
  const alone = !text.includes(' ')
  return (unfolded, printed, tell) => {
    if (alone && isPlain(printed)) {
      // Letters that must be printed are none of a plain text.
      if (must.length === 0) findInPlain(printed, text, closedStart, closedEnd, tell)
      return
    }
    const folded = unfolded()
    const { units, starts, ends } = folded
    const last = folded.length - asked.length
    for (let from = 0; from <= last; from++) {
      if (units[from] !== first) continue
      let same = 1
      while (same < asked.length && units[from + same] === asked[same]) same++
      if (same < asked.length) continue
      const to = from + asked.length
      if (closedStart && !isBoundary(folded, printed, from)) continue
      if (closedEnd && !isBoundary(folded, printed, to)) continue
      if (!must.every(({ at, printed: letters }) => letters.includes(printed.slice(starts[from + at], ends[from + at]).normalize('NFC').toLowerCase()))) continue
      tell(starts[from] ?? 0, ends[to - 1] ?? 0)
      from = to - 1
    }
  }
}

function findInPlain(printed: string, word: string, closedStart: boolean, closedEnd: boolean, tell: (start: number, end: number) => void): void {
  const text = printed.toLowerCase()
  let from = text.indexOf(word)
  while (from >= 0) {
    const to = from + word.length
    const fits = (!closedStart || from === 0 || !isWordUnit(text.charCodeAt(from - 1))) && (!closedEnd || to === text.length || !isWordUnit(text.charCodeAt(to)))
    if (fits) tell(from, to)
    from = text.indexOf(word, fits ? to : from + 1)
  }
}

/** Words with a star between them. */
function starredFinder(words: readonly AskedToken[]): FindWords {
  // Folded words are letters and digits alone: nothing in them has a meaning in a pattern.
  const source = words.map(({ text, openStart, openEnd }, index) => `${openStart && index > 0 ? '[^ ]*' : ''}${text}${openEnd && index < words.length - 1 ? '[^ ]*' : ''}`).join(' ')
  const pattern = new RegExp(source, 'g')
  const closedStart = words[0]?.openStart === false
  const closedEnd = words.at(-1)?.openEnd === false
  return (unfolded, printed, tell) => {
    const folded = unfolded()
    const text = textOf(folded)
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const from = match.index
      const to = from + match[0].length
      if ((closedStart && !isBoundary(folded, printed, from)) || (closedEnd && !isBoundary(folded, printed, to))) pattern.lastIndex = from + 1
      else tell(folded.starts[from] ?? 0, folded.ends[to - 1] ?? 0)
    }
  }
}
