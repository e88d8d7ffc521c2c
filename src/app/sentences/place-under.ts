import { printedOffset } from './printed-range.ts'

/** A place in a segment's printed text. */
export interface Place {
  readonly row: string
  readonly version: string
  readonly segment: string
  readonly offset: number
}

/** The place in the printed text under the pointer. */
export function placeUnder({ clientX, clientY, target }: MouseEvent): Place | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-segment]') : null
  const version = found?.closest<HTMLElement>('[data-version]')?.dataset['version']
  const row = found?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const caret = caretAt(clientX, clientY)
  if (!found || version === undefined || row === undefined || !caret) return null
  const offset = printedOffset(found, caret.node, caret.offset)
  return offset === null ? null : { row, version, segment: found.dataset['segment'] ?? '', offset }
}

/** Browsers know two ways to tell. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  const range = document.caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
