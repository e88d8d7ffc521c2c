import type { Span } from '../model/index.ts'

/** A span with the words around it. Joined, the three parts are a stretch of the text as printed. */
export interface Excerpt {
  readonly before: string
  readonly quoted: string
  readonly after: string
  /** True where the text goes on beyond `before` or `after`. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Quotes a span with about `reach` characters on each side, never cutting a word: what stands around a place says more than "nothing here". */
export function excerpt(text: string, { start, end }: Span, reach: number): Excerpt {
  let from = Math.max(0, start - reach)
  while (from > 0 && from < start && !/\s/u.test(text.charAt(from - 1))) from++
  let to = Math.min(text.length, end + reach)
  while (to < text.length && to > end && !/\s/u.test(text.charAt(to))) to--
  return {
    before: text.slice(from, start),
    quoted: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}
