import type { Inline, InlineKind } from '../model/index.ts'
import { inlineText, type InlineText } from './inline-text.ts'

/** Collects a text in which runs of white space are one space and none stands at the ends, as HTML and XML documents are printed. */
export interface CollapsingText extends Pick<InlineText, 'add' | 'point' | 'open' | 'close'> {
  /** A line end of its own; white space around it is not printed. */
  readonly lineEnd: (raw: string) => void
  /** The text and its markup; null where nothing but white space was printed. */
  readonly done: () => { readonly text: string; readonly inline: readonly Inline[] } | null
}

/** @param preserved true where white space stands as it is */
export function collapsingText(preserved: boolean): CollapsingText {
  const collected = inlineText()
  let pending = false
  let atStart = true
  let real = false
  // White space that is not yet written belongs before the tag that follows it.
  const settle = () => {
    if (!pending) return
    collected.add(' ')
    pending = false
    atStart = true
  }
  return {
    add(text) {
      if (preserved) {
        collected.add(text)
        real ||= text.trim() !== ''
        return
      }
      for (const piece of text.split(/([ \t\n\f\r]+)/)) {
        if (piece === '') continue
        if (/^[ \t\n\f\r]/.test(piece)) {
          pending = !atStart
          continue
        }
        settle()
        atStart = false
        real = true
        collected.add(piece)
      }
    },
    point(kind: InlineKind, raw: string) {
      settle()
      collected.point(kind, raw)
    },
    open(kind: InlineKind, raw: string) {
      settle()
      return collected.open(kind, raw)
    },
    close(pair: number, raw: string) {
      settle()
      collected.close(pair, raw)
    },
    lineEnd(raw) {
      pending = false
      const pair = collected.open('break', raw)
      collected.add('\n')
      collected.close(pair, '')
      atStart = true
    },
    done() {
      if (!real) return null
      const text = collected.text()
      // White space before the last closing tags is not printed.
      const printed = preserved ? text : text.replace(/ $/, '')
      return { text: printed, inline: collected.inline().map((one) => ({ ...one, start: Math.min(one.start, printed.length), end: Math.min(one.end, printed.length) })) }
    },
  }
}
