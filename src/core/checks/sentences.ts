import type { Span } from '../model/index.ts'

// An end mark with its closing quotes, then space, then a capital, digit or opening quote; not after a single letter or a number ("z. B.", "12. Dezember").
const boundary = /(?<=[\p{L}\d)%”"»“’…][.!?…]{1,3}["”»“’)]*|[.!?]["”»“’)]+)\s+(?=[\p{Lu}\d"„«“‘(—–-])/gu
const inner = /[.!?…][^\p{L}\d]*\s/u
const abbreviated = /(?:^|[\s(«„"])(?:\p{L}|\d{1,3}|\p{L}{1,3}\.\p{L}|[Mm]rs?|[Dd]r|[Ss]t|[Nn]o|[Nn]r|bzw|vgl|ca|г|гг|ст|стр|млн|млрд|тыс|им|т|жж?)\.$/u

/** Rough spans of the sentences of a text, every character in one of them. Good enough to tell where a passage of another language begins and ends. */
export function sentencesOf(text: string): readonly Span[] {
  if (!inner.test(text)) return [{ start: 0, end: text.length }]
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (abbreviated.test(text.slice(Math.max(0, match.index - 8), match.index))) continue
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  spans.push({ start, end: text.length })
  return spans
}
