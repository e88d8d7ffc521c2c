import type { Span } from '../model/index.ts'

/** A word where it stands: a run of letters and digits, an apostrophe and what follows it included ("ILO’s"). */
export interface TextWord extends Span {
  readonly lower: string
  readonly capital: boolean
}

const pattern = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu
// Scripts that print no space between words: where one ends cannot be told without a dictionary, so none is linked.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const capital = /^\p{Lu}/u

/** The words of a text from a place on, in order, with their spans in it. */
export function readWords(text: string, from = 0): readonly TextWord[] {
  const words: TextWord[] = []
  for (const match of text.matchAll(pattern)) {
    if (match.index < from || unspaced.test(match[0])) continue
    words.push({ start: match.index, end: match.index + match[0].length, lower: match[0].normalize('NFC').toLowerCase(), capital: capital.test(match[0]) })
  }
  return words
}
