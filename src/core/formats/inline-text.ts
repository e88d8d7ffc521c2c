import type { Inline, InlineKind } from '../model/index.ts'

/** Collects a segment's text and the markup inside it while a file is read. */
export interface InlineText {
  readonly add: (text: string) => void
  readonly point: (kind: InlineKind, raw: string) => void
  /** Opens a pair; hand the number to `close`. A pair never closed becomes a point. */
  readonly open: (kind: InlineKind, raw: string) => number
  readonly close: (pair: number, raw: string) => void
  readonly text: () => string
  readonly inline: () => readonly Inline[]
}

export function inlineText(): InlineText {
  let text = ''
  const inlines: Inline[] = []
  return {
    add(more) {
      text += more
    },
    point(kind, raw) {
      inlines.push({ start: text.length, end: text.length, kind, raw, close: null, holds: 0 })
    },
    open(kind, raw) {
      inlines.push({ start: text.length, end: text.length, kind, raw, close: null, holds: 0 })
      return inlines.length - 1
    },
    close(pair, raw) {
      const opened = inlines[pair]
      if (opened) inlines[pair] = { ...opened, end: text.length, close: raw, holds: inlines.length - 1 - pair }
    },
    text: () => text,
    inline: () => inlines,
  }
}
