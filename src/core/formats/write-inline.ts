import type { Inline, Segment } from '../model/index.ts'

/** How a format words text and markup. `index` tells pairs apart. */
export interface InlineWords {
  readonly text: (text: string) => string
  readonly open: (inline: Inline, index: number) => string
  readonly close: (inline: Inline, index: number) => string
  readonly point: (inline: Inline, index: number) => string
}

/**
 * A segment's text with its markup put back in, in a format's own words. Every character of the text comes out once and in order, whatever
 * the inlines say: offsets outside the text or running backwards are moved to where they can stand.
 */
export function writeInline({ text, inline = [] }: Pick<Segment, 'text' | 'inline'>, words: InlineWords): string {
  let out = ''
  let at = 0
  const upTo = (offset: number) => {
    const end = Math.min(Math.max(offset, at), text.length)
    if (end > at) out += words.text(text.slice(at, end))
    at = end
  }
  let open: { readonly inline: Inline; readonly index: number }[] = []
  /** Closes what ends at or before `offset` and has opened all it holds: the earlier end first, of equal ends the inner one first. */
  const closeBefore = (offset: number, next: number) => {
    const due = open.filter(({ inline: { end, holds }, index }) => end <= offset && (index + holds < next || end < offset))
    if (due.length === 0) return
    open = open.filter((pair) => !due.includes(pair))
    for (const pair of due.toSorted((a, b) => a.inline.end - b.inline.end || b.index - a.index)) {
      upTo(pair.inline.end)
      out += words.close(pair.inline, pair.index)
    }
  }
  for (const [index, item] of inline.entries()) {
    closeBefore(Math.max(item.start, at), index)
    upTo(item.start)
    if (item.close === null) out += words.point(item, index)
    else {
      out += words.open(item, index)
      open.push({ inline: item, index })
    }
  }
  closeBefore(Infinity, Infinity)
  upTo(text.length)
  return out
}

/** The pairs, by index, that close while one opened after them is still open: bold up to the middle of a link. Elements cannot say that. */
export function crossing(segment: Pick<Segment, 'text' | 'inline'>): ReadonlySet<number> {
  const crossed = new Set<number>()
  const open: number[] = []
  writeInline(segment, {
    text: () => '',
    point: () => '',
    open: (_inline, index) => {
      open.push(index)
      return ''
    },
    close: (_inline, index) => {
      if (open.at(-1) !== index) crossed.add(index)
      open.splice(open.lastIndexOf(index), 1)
      return ''
    },
  })
  return crossed
}
