// A word is a run of letters, marks and digits, with apostrophes and hyphens inside it; everything else stands alone, white space in runs.
// Built on Unicode classes: word functions made for ASCII split Cyrillic letter by letter.
const token = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** The text cut into words, single marks and white space; joined again they are the text. */
export function wordTokens(text: string): readonly string[] {
  return text.match(token) ?? []
}
