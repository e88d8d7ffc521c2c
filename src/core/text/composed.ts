/** A text in NFC, with the way back to the offsets of the text as given. */
export interface Composed {
  readonly text: string
  /** The offset in the text as given for an offset in the composed text. */
  readonly original: (offset: number) => number
}

const combining = /\p{M}/u
const cluster = /\P{M}\p{M}*|\p{M}+/gu
const same = (offset: number) => offset

/** Composes a text (NFC) and keeps the offsets: rules are written for composed letters, spans point into the text as printed. */
export function composed(text: string): Composed {
  if (!combining.test(text)) return { text, original: same }
  let result = ''
  const starts: number[] = []
  for (const match of text.matchAll(cluster)) {
    const letter = match[0].normalize('NFC')
    // A letter that grew shorter: every unit of it begins where the cluster begins.
    for (let unit = 0; unit < letter.length; unit++) starts.push(letter.length === match[0].length ? match.index + unit : match.index)
    result += letter
  }
  starts.push(text.length)
  return { text: result, original: (offset) => starts[offset] ?? text.length }
}
