import type { Span } from '../model/index.ts'
import { matchesOf } from './matches-of.ts'

// An end mark with its closing quotes, then space, then a capital, digit or opening quote.
const boundary = /(?<=[\p{L}\d)%”"»“’…][.!?…]{1,3}["”»“’)]*|[.!?]["”»“’)]+)\s+(?=[\p{Lu}\d"„«“‘(—–-])/gu
const inner = /[.!?…][^\p{L}\d]*\s/u
// A single letter, a number, two letters of an abbreviation: "J. Smith", "12. Dezember", "z. B.", «т.б.»
const shortened = /(?:^|[\s(«„"])(?:\p{L}|\d{1,3}|\p{L}{1,3}\.\p{L})\.$/u
const lastWord = /(\p{L}[\p{L}.]*)\.$/u
const none: ReadonlySet<string> = new Set()

/**
 * Spans of the sentences of a text in order, the white space between them left out.
 *
 * @param abbreviations words of the language that end with a full stop inside a sentence, in lower case without it: "bzw", «млн»
 */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string> = none): readonly Span[] {
  if (!inner.test(text)) return [{ start: 0, end: text.length }]
  const spans: Span[] = []
  let start = 0
  for (const match of matchesOf(text, boundary)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index)
    if (shortened.test(before.slice(-8)) || abbreviations.has(lastWord.exec(before)?.[1]?.toLowerCase() ?? '')) continue
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  spans.push({ start, end: text.length })
  return spans
}
