import { useMemo, type HTMLAttributes, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { copyRow, copyText } from '../copy/copy-text.ts'
import { showName } from '../names/show-name.ts'
import { goToFinding, goToRow, linkTo } from '../state/go-to.ts'
import { changeView, openPanel, say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'

type Listeners = Pick<
  HTMLAttributes<HTMLTableElement>,
  'onClick' | 'onKeyDown' | 'onKeyUp' | 'onPointerDown' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave' | 'onContextMenu' | 'onBlur' | 'onFocus'
>

const within = (target: EventTarget, selector: string): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(selector) : null)
const rowOf = (target: EventTarget): string | null => within(target, '[data-row]')?.dataset['row'] ?? null
/** Makes a row the one looked at. */
const lookAt = (row: string | null): void => {
  if (row !== null && row !== useReader.getState().view.row) changeView({ row })
}
const endPeek = (): void => {
  // Every pointer that comes up and every key asks for it: all that watch the state would look again for nothing.
  if (useReader.getState().peek !== null) useReader.setState({ peek: null })
}

/** What pressing anything in the table does: one set of listeners for all rows, however many. */
export function useRowActions(): Listeners {
  const { t } = useWords()
  return useMemo((): Listeners => {
    const act = (event: MouseEvent | KeyboardEvent): boolean => {
      const { target } = event
      const row = rowOf(target)
      const action = within(target, '[data-action]')?.dataset['action']
      const link = within(target, '[data-row-link]')?.dataset['rowLink']
      if (link !== undefined) {
        goToRow(link, { how: action === 'copy-link' ? 'near' : 'top' })
        if (action === 'copy-link') void copyText(linkTo({ row: link, finding: null })).then((done) => say(t(done ? 'copy.linkDone' : 'copy.failed')))
        return true
      }
      if (action === 'copy-row' && row !== null) {
        lookAt(row)
        void copyRow(row).then((done) => say(t(done ? 'copy.rowDone' : 'copy.failed')))
        return true
      }
      const name = within(target, '[data-name]')?.dataset['name']
      if (name !== undefined) {
        lookAt(row)
        showName(name)
        return true
      }
      const finding = within(target, '[data-finding]')?.dataset['finding']
      if (finding !== undefined) {
        openPanel('findings')
        goToFinding(finding)
        return true
      }
      return false
    }
    const beginPeek = (target: EventTarget): boolean => {
      const version = within(target, '[data-peek]')?.dataset['peek']
      const row = rowOf(target)
      if (version === undefined || row === null) return false
      useReader.setState({ peek: { row, version } })
      return true
    }
    return {
      onClick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        // The end of a selection is not a press.
        if (window.getSelection()?.isCollapsed === false && !within(event.target, 'a, button')) return
        if (act(event)) event.preventDefault()
        else lookAt(rowOf(event.target))
      },
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        if (beginPeek(event.target)) event.preventDefault()
        else if (within(event.target, '[role="button"]') && act(event)) event.preventDefault()
      },
      onKeyUp: endPeek,
      onPointerDown: (event: PointerEvent) => {
        beginPeek(event.target)
      },
      // A long touch would open the browser's menu over the version being looked at.
      onContextMenu: (event) => {
        if (within(event.target, '[data-peek]')) event.preventDefault()
      },
      onPointerUp: endPeek,
      onPointerCancel: endPeek,
      onPointerLeave: endPeek,
      onBlur: (event) => {
        if (within(event.target, '[data-peek]')) endPeek()
      },
      onFocus: (event) => {
        // A press says by itself what it looks at: asked here too, the rows would be drawn twice for it.
        if (event.target.matches(':focus-visible')) lookAt(rowOf(event.target))
      },
    }
  }, [t])
}
