import type { Span } from '../model/index.ts'

/** A printed marker at the head of a segment. */
export interface Marker extends Span {
  /** The value without punctuation: `A`, `13`, `6`; null for a dash. */
  readonly label: string | null
}

// A dash or bullet; "(6)"; "13." or "13)"; "A.", "A)" or "a)"; each before white space or the end. A number run into a word ("13thinsists")
// is a marker too, a damaged one: it keeps its row, and a check says what happened to it.
const printed = /^\s*(?:([-–—•·*])(?=\s)|\((\d{1,4}|\p{L})\)(?=\s|$)|(\d{1,4})[.)](?=\s|$)|(\p{Lu}[.)]|\p{Ll}\))(?=\s|$)|(\d{1,4})(?=\p{Ll}{3,}))/u

const startsWithWord = /^[A-Za-z\u0400-\u052F][^.)]/

/** Reads the marker a segment begins with, or null. Offsets are UTF-16 units in `text`; the space after the marker is not part of it. */
export function readMarker(text: string): Marker | null {
  // Most segments begin with a word, and need not be looked at further.
  if (startsWithWord.test(text)) return null
  const match = printed.exec(text)
  if (!match) return null
  const [whole, , bracketed, numbered, lettered, fused] = match
  const start = whole.length - whole.trimStart().length
  return { start, end: whole.length, label: bracketed ?? numbered ?? lettered?.slice(0, -1) ?? fused ?? null }
}
