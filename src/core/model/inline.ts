import type { Span } from './span.ts'

/** What a piece of inline markup is, as far as its format says; `tag` and `placeholder` where it only says that something stands there. */
export type InlineKind = 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript' | 'link' | 'code' | 'footnote' | 'break' | 'tag' | 'placeholder'

/**
 * Markup inside a segment's text: a pair around `[start, end)`, or a point (`close` is null, `start === end`). The text itself holds none
 * of it. A segment lists its inlines in the order in which they open in the file.
 */
export interface Inline extends Span {
  readonly kind: InlineKind
  /** The markup as it stands in the file: of a pair the opening, of a point the whole. Data: never run, never shown as HTML. */
  readonly raw: string
  /** The closing markup of a pair; null for a point. */
  readonly close: string | null
  /** How many of the inlines that follow in the list open before this one closes: settles nesting where offsets are equal. 0 for a point. */
  readonly holds: number
}
