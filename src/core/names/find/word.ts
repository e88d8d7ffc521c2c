import type { Span } from '../../model/index.ts'

/** A word of running text as the finding of names sees it. Parts of a hyphenated word are words: `EU-Kazakhstan` is two. */
export interface Word extends Span {
  /** As printed. */
  readonly text: string
  /** Composed, lower case, ё as е: what lists and lexicons are compared with. */
  readonly plain: string
  readonly capital: boolean
  /** All capitals, two to seven letters: an acronym as a rule; longer ones are headings. */
  readonly acronym: boolean
  /** True where a capital says nothing, because a sentence or clause begins here. */
  readonly opens: boolean
  /** What is printed between the word before and this one. */
  readonly gap: string
}

const wordPattern = /[\p{L}\p{M}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu
const possessive = /['’]s$/u

/** Composed, lower case, ё as е: Russian prints the two for one letter. */
export function plainOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

type Print = Pick<Word, 'text' | 'plain' | 'capital' | 'acronym'>

// A text repeats its words, and most questions about one are about its letters alone.
const prints = new Map<string, Print>()
const capacity = 50_000

function printOf(text: string): Print {
  const known = prints.get(text)
  if (known) return known
  const composed = text.normalize('NFC')
  const first = composed.charAt(0)
  const capital = first !== first.toLowerCase()
  const print = { text, plain: plainOf(text), capital, acronym: capital && /^\p{Lu}{2,7}$/u.test(composed) }
  if (prints.size >= capacity) prints.clear()
  prints.set(text, print)
  return print
}

/** Whether a sentence or clause begins behind what stands between two words. */
const opensAfter = (gap: string): boolean => gap !== ' ' && (/[.!?…;:]["»”’)\]]*\s|[\n•]|[–—]\s*$/u.test(gap) || /^[.!?…;:]\s*[„“«"]?$/u.test(gap))

/** Reads the words of `text` from `from` on. Spans are UTF-16 units of `text`; an English or German ’s is left outside its word. */
export function readWords(text: string, from = 0): readonly Word[] {
  const words: Word[] = []
  let previousEnd = from
  wordPattern.lastIndex = from
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    // Most words have no apostrophe to look behind.
    const printed = match[0].endsWith('s') ? match[0].replace(possessive, '') : match[0]
    const start = match.index
    const gap = text.slice(previousEnd, start)
    const { text: own, plain, capital, acronym } = printOf(printed)
    words.push({ start, end: start + printed.length, text: own, plain, capital, acronym, opens: words.length === 0 || opensAfter(gap), gap })
    previousEnd = start + printed.length
  }
  return words
}
