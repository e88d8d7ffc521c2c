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
    const onPointerDown = (event: PointerEvent): void => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
      if (cell) element.dataset['selecting'] = cell.dataset['column']
      else delete element.dataset['selecting']
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
    document.addEventListener('copy', onCopy)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('copy', onCopy)
    }
  }, [table])
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
