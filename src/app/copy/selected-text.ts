export interface Passage {
  readonly text: string
  readonly lang: string
}

/**
 * The printed text inside a range, of one column of the table, a passage a segment. Substituted names give their printed form, whole even
 * where only a part was selected; words of another version (`data-foreign`) are left out.
 */
export function selectedText(table: Element, range: Range, column: string): readonly Passage[] {
  const segments = table.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(column)}"] [data-segment]`)
  return [...segments].flatMap((segment) => {
    if (!range.intersectsNode(segment)) return []
    const text = printedText(segment, range).trim()
    return text === '' ? [] : [{ text, lang: segment.lang }]
  })
}

function printedText(segment: Element, range: Range): string {
  const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
  const given = new Set<Element>()
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.closest('[data-foreign]')) continue
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : undefined
    const shown = (node.nodeValue ?? '').slice(start, end)
    const respelled = node.parentElement?.closest<HTMLElement>('[data-printed]')
    if (!respelled) text += shown
    else if (shown !== '' && !given.has(respelled)) {
      given.add(respelled)
      text += respelled.dataset['printed'] ?? shown
    }
  }
  return text
}
