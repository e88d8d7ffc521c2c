import type { Check } from './check.ts'
import { eachSegment, isShared, observeSpan, type SegmentHere } from './each-segment.ts'
import { oddQuote, quotes } from './odd-quote.ts'
import { inRunningQuotation } from './running-quotations.ts'

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const brackets = /[()[\]{}]/

/** Brackets and quotation marks opened and not closed, or the other way round. */
export const balance = {
  id: 'balance',
  category: 'linguistic-conventions/punctuation',
  severity: 'warning',
  examples: {
    silent: [
      { en: 'a) the "first" part (of two)', de: 'a) der „erste“ Teil (von zweien)' },
      { en: '“It goes on', de: '„Es geht weiter' },
    ],
    finds: [
      { en: 'the ‹(›first part, he said', de: 'der (erste) Teil' },
      { en: 'the “first” part', de: 'der ‹„›erste Teil' },
    ],
  },
  blind: 'Two marks lost at once; marks of the wrong shape.',
  run: (context) =>
    eachSegment(context, (here) => {
      const bracket = oddBracket(here.segment.text)
      const quote = oddQuote(here.segment.text)
      return [
        ...(bracket !== null && !isShared(here.row, (segment) => oddBracket(segment.text) !== null) ? [observeSpan(here, 'warning', bracket, bracket + 1)] : []),
        // A quotation may run over several paragraphs: then it is open in every version.
        ...(quote !== null && !inRunningQuotation(context, here) && !isShared(here.row, (segment) => oddQuote(segment.text) !== null || isOpenSingle(segment.text)) ? [observeSpan(here, runsOn(here) || isCollapsed(segmentMarks(here.segment.text)) ? 'hint' : 'warning', quote, quote + 1)] : []),
      ]
    }),
} satisfies Check

/** The offset of the first bracket without its other half, or null. A bracket that closes a label, "a)", needs none. */
function oddBracket(text: string): number | null {
  if (!brackets.test(text)) return null
  const open: { sign: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '(' || sign === '[' || sign === '{') open.push({ sign, at })
    else if (sign in pairs) {
      if (open.at(-1)?.sign === pairs[sign]) open.pop()
      else if (!/(?:^|[\s(])(?:\p{L}|\d{1,3}|[ivx]{1,4})$|[:;]-?$/u.test(text.slice(Math.max(0, at - 5), at))) return at
    }
  }
  return open[0]?.at ?? null
}

const openingSingle = /(?<![\p{L}\p{M}\d])['‘‚](?=[\p{L}\d])/gu
const closingSingle = /(?<=[\p{L}\d.,!?…])['’‘](?![\p{L}\d])/gu

/** Whether a text that quotes with single marks only has a quotation that begins or ends outside it. */
function isOpenSingle(text: string): boolean {
  if (!/['‘‚’]/.test(text) || /["“”„«»]/.test(text)) return false
  return (text.match(openingSingle)?.length ?? 0) !== (text.match(closingSingle)?.length ?? 0)
}

const segmentMarks = (text: string) => (text.match(/[«»]/g) ?? []).join('')

/** Whether guillemets open twice, one inside the other, and close once: Russian and Kazakh printers let two closing marks that meet be one («Роман «Война и мир»). */
function isCollapsed(marks: string): boolean {
  let depth = 0
  let deepest = 0
  for (const mark of marks) {
    depth += mark === '«' ? 1 : -1
    deepest = Math.max(deepest, depth)
    if (depth < 0) return false
  }
  return depth === 1 && deepest === 2 && marks.endsWith('»')
}

/** Whether one mark stands where at least two other versions, and as many as quote, quote nothing: the rest of the quotation is likely in another row. */
function runsOn({ row, cell, segment }: SegmentHere): boolean {
  if ((segment.text.match(quotes)?.length ?? 0) !== 1) return false
  const others = row.cells.filter((other) => other !== cell && other.segments.length > 0)
  const without = others.filter((other) => !other.segments.some(({ text }) => text.search(quotes) >= 0)).length
  return without >= 2 && without * 2 >= others.length
}
