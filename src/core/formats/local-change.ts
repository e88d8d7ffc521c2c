import type { Inline, Segment } from '../model/index.ts'
import type { Change, LocatedSegment } from './save-segments.ts'

/** How a format tells its text from its markup, so that a word can be corrected where it stands. */
export interface LocalWords {
  /** What is no literal text in the content of a segment: tags, codes, comments, references, escapes. */
  readonly markup: RegExp
  /** New text as the file has it; null where it might read as markup. */
  readonly escape: (text: string) => string | null
}

const xmlMarkup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(bpt|ept|ph|it|ut)\b(?:[^<>"']|"[^"]*"|'[^']*')*(?<!\/)>[\s\S]*?<\/\1\s*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|&[^;\s<]*;/g
export const xmlLocal = (escape: (text: string) => string): LocalWords => ({ markup: xmlMarkup, escape })

/**
 * The smallest change that corrects a segment: what differs is replaced where it stands, and the line ends, entities and white space
 * around it stay as the file has them. Null where the markup changed too, where more than one passage differs from what the file has in one
 * piece, or where the place is not certain; then the content is written anew.
 *
 * The place is certain where the text around the difference stands once in the segment and once in what is literal text of its content:
 * whatever is literal is printed, so that the two are the same.
 */
export function localChange(source: string, { start, end, text, inline }: LocatedSegment, segment: Segment, { markup, escape }: LocalWords): Change | null {
  const wanted = segment.text
  let head = 0
  while (head < text.length && head < wanted.length && text[head] === wanted[head]) head++
  let tail = 0
  while (tail < text.length - head && tail < wanted.length - head && text.at(-1 - tail) === wanted.at(-1 - tail)) tail++
  if (isLow(text, head) || isLow(wanted, head)) head--
  if (tail > 0 && (isLow(text, text.length - tail) || isLow(wanted, wanted.length - tail))) tail--
  const to = text.length - tail
  const inserted = wanted.slice(head, wanted.length - tail)
  const replacement = escape(inserted)
  if (replacement === null || !sameMarkup(inline, segment.inline ?? [], head, to, wanted.length - text.length)) return null
  const literal = source.slice(start, end).replace(markup, (letters) => '\u0000'.repeat(letters.length))
  for (const around of [0, 1, 2, 4, 8, 16, 32, 64])
    for (const [before, after] of [[0, around], [around, 0], [around, around]] as const) {
      // What is inserted where a tag stands goes behind it, as its offset says; letters before the tag alone would put it in front.
      if (after === 0 && head === to) continue
      const from = Math.max(0, head - before)
      const known = text.slice(from, to + after)
      if (known === '' || known.includes('\u0000') || text.indexOf(known) !== from || text.includes(known, from + 1)) continue
      const at = literal.indexOf(known)
      if (at < 0 || literal.includes(known, at + 1)) continue
      const place = start + at + head - from
      return { start: place, end: place + to - head, text: replacement }
    }
  return null
}

const isLow = (text: string, at: number): boolean => at > 0 && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/** Whether the markup is what it was, moved along with the text: nothing of it opens or closes inside what differs. */
function sameMarkup(before: readonly Inline[], after: readonly Inline[], head: number, to: number, by: number): boolean {
  const moved = (offset: number) => (offset <= head ? offset : offset >= to ? offset + by : null)
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index]!
      return moved(one.start) === other.start && moved(one.end) === other.end && one.kind === other.kind && one.raw === other.raw && one.close === other.close && one.holds === other.holds
    })
  )
}
