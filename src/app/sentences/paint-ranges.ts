/**
 * Paints ranges of the text under a name the style sheet knows (`::highlight(name)`), without an element more in the page; the answer takes
 * the paint away. A browser that cannot paints nothing.
 */
export function paintRanges(name: string, ranges: readonly Range[]): () => void {
  if (typeof Highlight === 'undefined' || ranges.length === 0) return () => undefined
  CSS.highlights.set(name, new Highlight(...ranges))
  return () => void CSS.highlights.delete(name)
}
