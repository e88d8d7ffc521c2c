import type { Segment } from '../model/index.ts'
import { matchesOf } from '../text/index.ts'
import { claim, type Reading } from './reading.ts'

const bracketed = /(?:\(\s?(\d{1,3})\s?\)|\[\s?(\d{1,3})\s?\])/gu
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads the segment's own label, with the white space and marker around it left out of nothing: the span is the marker's. */
export function readLabel(reading: Reading, segment: Pick<Segment, 'marker' | 'label'>): void {
  if (segment.marker && segment.label !== null) claim(reading, 'label', segment.label.toUpperCase(), segment.marker.start, segment.marker.end)
}

/** Reads footnote marks: a number alone in brackets, "(5)", "( 1)", "[16]", or raised, «⁵». The value is the note's number. */
export function readFootnoteMarks(reading: Reading): void {
  for (const match of matchesOf(reading.text, raised)) {
    // m², km³: a unit, not a note.
    if (/(?:^|[\s\d/])(?:[kcdm]?m|км|м|см)$/u.test(reading.text.slice(Math.max(0, match.index - 4), match.index))) continue
    claim(reading, 'footnote', [...match[0]].map((digit) => raisedDigits.indexOf(digit)).join(''), match.index, match.index + match[0].length)
  }
  if (!reading.digits) return
  for (const match of matchesOf(reading.text, bracketed)) claim(reading, 'footnote', String(Number(match[1] ?? match[2])), match.index, match.index + match[0].length)
}
