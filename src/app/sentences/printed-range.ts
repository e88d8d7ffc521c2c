// Between places in a segment's printed text and places in the page. The page's text is the printed one but for two kinds of elements:
// `data-printed` shows another spelling of what it says, and `data-foreign` holds words of another version.

interface Piece {
  readonly node: Text
  /** Where it begins in the printed text, and how much of that it stands for. */
  readonly start: number
  readonly length: number
  /** True where it shows something else than is printed: it is taken or left whole. */
  readonly whole: boolean
}

function piecesOf(segment: HTMLElement): readonly Piece[] {
  const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  let at = 0
  let replaced: Element | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text) || node.parentElement?.closest('[data-foreign]')) continue
    const other = node.parentElement?.closest<HTMLElement>('[data-printed]') ?? null
    // One spelling may be drawn in several pieces: the first stands for all that is printed.
    const length = other === null ? node.data.length : other === replaced ? 0 : (other.dataset['printed']?.length ?? 0)
    replaced = other
    pieces.push({ node, start: at, length, whole: other !== null })
    at += length
  }
  return pieces
}

/** The stretch of the page that shows `[start, end)` of the printed text; null where it shows nothing of it. */
export function rangeOf(segment: HTMLElement, start: number, end: number): Range | null {
  const touched = piecesOf(segment).filter((piece) => piece.start < end && piece.start + piece.length > start)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.whole ? 0 : Math.max(0, start - first.start))
  range.setEnd(last.node, last.whole ? last.node.data.length : Math.min(last.length, end - last.start))
  return range
}

/** The place in the printed text of a place in the page; null where it is not in the segment's text. */
export function printedOffset(segment: HTMLElement, node: Node, offset: number): number | null {
  const piece = piecesOf(segment).find((candidate) => candidate.node === node)
  return piece ? piece.start + (piece.whole ? 0 : Math.min(offset, piece.length)) : null
}
