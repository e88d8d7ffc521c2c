import { useEffect, type RefObject } from 'react'
import { selectedText } from './selected-text.ts'

/**
 * Selecting and copying keep to the column where the selection began. Other columns cannot be selected meanwhile (the style sheet reads
 * `data-selecting`), and the clipboard gets the printed text of that column alone, whatever spelling is shown.
 */
export function useColumnCopy(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const element = table.current
    if (!element) return undefined
    // Where a selection would begin; undefined where that is already said.
    let begun: string | null | undefined
    const begin = (): void => {
      if (begun === undefined) return
      if (begun === null) delete element.dataset['selecting']
      else element.dataset['selecting'] = begun
      begun = undefined
    }
    const onPointerDown = (event: PointerEvent): void => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
      begun = cell?.dataset['column'] ?? null
      const before = element.dataset['selecting']
      // Every cell is styled anew: a mere press is spared that, where the pointer shows that it goes on and no other column is held to.
      if (event.pointerType !== 'mouse' || event.shiftKey || (before !== undefined && before !== begun)) begin()
    }
    const onPointerMove = (event: PointerEvent): void => {
      if (event.buttons !== 0) begin()
    }
    const onSelection = (): void => {
      if (document.getSelection()?.isCollapsed === false) begin()
    }
    const onCopy = (event: ClipboardEvent): void => {
      const selection = document.getSelection()
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
      if (!range?.intersectsNode(element) || !event.clipboardData) return
      const passages = selectedText(element, range, element.dataset['selecting'] ?? '1')
      if (passages.length === 0) return
      event.clipboardData.setData('text/plain', passages.map(({ text }) => text).join('\n\n'))
      event.clipboardData.setData('text/html', passages.map(({ text, lang }) => `<p lang="${escaped(lang)}">${escaped(text)}</p>`).join(''))
      event.preventDefault()
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('pointermove', onPointerMove)
    document.addEventListener('selectionchange', onSelection)
    document.addEventListener('copy', onCopy)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('pointermove', onPointerMove)
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('copy', onCopy)
    }
  }, [table])
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
