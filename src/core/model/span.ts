/** A half-open range `[start, end)` of UTF-16 units in one segment's full printed text. `start === end` marks a place where something is missing. */
export interface Span {
  readonly start: number
  readonly end: number
}
