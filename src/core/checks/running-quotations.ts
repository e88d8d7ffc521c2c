import type { CheckContext, CheckedSegment } from './context.ts'
import type { SegmentHere } from './each-segment.ts'
import { oddQuote, quotes } from './odd-quote.ts'
import { rememberByContext } from './remember-by-context.ts'

/**
 * Whether the odd quotation mark of a segment belongs to a quotation that runs over several segments of its version: opened in one and closed in a
 * later one, with no other mark between. English opens it anew in every paragraph and closes it in the last
 * (https://style.mla.org/speech-paragraphs-quotation-marks/).
 */
export const inRunningQuotation = (context: CheckContext, { cell, segment }: SegmentHere): boolean => runsOf(context).has(`${cell.version} ${segment.id}`)

// Longer ones are printed as blocks without marks; an opening mark that waits longer was forgotten.
const longest = 12

const runsOf = rememberByContext((context): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const index of context.rows[0]?.cells.keys() ?? []) {
    const { version, language } = context.rows[0]!.cells[index]!
    const segments = context.rows.flatMap((row) => row.cells[index]?.segments ?? [])
    for (let at = 0; at < segments.length; at++) {
      const run = opensIn(segments[at]!) ? runFrom(segments, at, language.startsWith('en')) : 0
      for (const { id } of segments.slice(at, at + run)) found.add(`${version} ${id}`)
      at += Math.max(0, run - 1)
    }
  }
  return found
})

/** How many segments a quotation opened in one runs over; 0 where it is not closed. */
function runFrom(segments: readonly CheckedSegment[], first: number, opensAnew: boolean): number {
  for (let at = first + 1; at < Math.min(segments.length, first + longest); at++) {
    const segment = segments[at]!
    const anew = opensAnew && startsQuoted(segment)
    if (opensIn(segment)) {
      if (!anew) return 0
    } else if (oddQuote(segment.text) !== null || anew) return at - first + 1
    else if (segment.text.search(quotes) >= 0) return 0
  }
  return 0
}

const startsQuoted = ({ text, marker }: CheckedSegment) => /^\s*["“]/.test(text.slice(marker?.end ?? 0))

/** Whether the odd mark of a segment is one that opens. */
function opensIn({ text }: CheckedSegment): boolean {
  const at = oddQuote(text)
  if (at === null) return false
  if ('«„'.includes(text[at]!)) return true
  return text[at] !== '»' && /(?:^|[\s(—–-])$/.test(text.slice(0, at)) && /^\S/.test(text.slice(at + 1))
}
