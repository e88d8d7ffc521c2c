import { matchesOf } from '../text/index.ts'

/** Double quotation marks of the languages known here. */
export const quotes = /["“”„«»]/gu

/** The offset of the last quotation mark where their number is odd, or null. Inches (6'2") are no quotation. */
export function oddQuote(text: string): number | null {
  const marks = matchesOf(text, quotes).filter((match) => !(match[0] === '"' && /\d$/.test(text.slice(0, match.index)) && !/"\D*$/.test(text.slice(0, match.index))))
  if (marks.length % 2 === 0) return null
  const opening = marks.find((mark) => mark[0] === '«' || mark[0] === '„')
  if (marks.length === 1) return marks[0]!.index
  const unclosed = marks.find((mark, index) => (mark[0] === '«' || mark[0] === '„') && (marks[index + 1]?.[0] === mark[0] || index === marks.length - 1))
  return (unclosed ?? opening ?? marks.at(-1)!).index
}
