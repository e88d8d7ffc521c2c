/**
 * Paints ranges of the text under a name the style sheet knows (`::highlight(name)`), without an element more in the page; the answer takes
 * the paint away. Of two paints over each other the one of higher priority is seen. A browser that cannot paints nothing.
 */
export function paintRanges(name: string, ranges: readonly Range[], priority = 0): () => void {
  if (typeof Highlight === 'undefined' || ranges.length === 0) return () => undefined
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
  return () => void CSS.highlights.delete(name)
}
