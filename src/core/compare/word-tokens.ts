import type { Span } from '../model/index.ts'

// A word is a run of letters, marks and digits, with apostrophes and hyphens inside it; any other mark stands alone.
// Built on Unicode classes: word functions made for ASCII split Cyrillic letter by letter.
const token = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]/gu

/** The words and single marks of a text, in order; between them there is only white space. */
export function wordTokens(text: string): readonly Span[] {
  return Array.from(text.matchAll(token), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
}
