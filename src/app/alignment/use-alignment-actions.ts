import { useEffect, useMemo, type DragEvent, type HTMLAttributes, type KeyboardEvent, type RefObject } from 'react'
import { useReader } from '../state/reader-store.ts'
import type { Target } from './alignment-store.ts'
import { choose, mend, redo, undo } from './mend-rows.ts'

type Listeners = Pick<HTMLAttributes<HTMLTableElement>, 'onClick' | 'onKeyDown' | 'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragLeave'>

const dragType = 'application/x-tetrapla-passage'

const within = (target: EventTarget, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

/** The passage an event is about. */
function passageOf(target: EventTarget): Target | null {
  const segment = within(target, '[data-passage]')?.dataset['passage']
  const version = within(target, '[data-version]')?.dataset['version']
  const row = within(target, '[data-row]')?.dataset['row']
  return segment !== undefined && version !== undefined && row !== undefined ? { row, version, segment } : null
}

/** What mouse and keyboard do to the rows, for the whole table at once. */
export function useAlignmentActions(table: RefObject<HTMLTableElement | null>): Listeners {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return
      if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) redo()
      else if (event.code === 'KeyZ') undo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return useMemo((): Listeners => {
    const drop = (row: HTMLElement | null): void => {
      for (const marked of table.current?.querySelectorAll<HTMLElement>('[data-drop]') ?? [])
        if (marked !== row) delete marked.dataset['drop']
      if (row) row.dataset['drop'] = ''
    }
    return {
      onClick: (event) => {
        const passage = passageOf(event.target)
        if (passage) choose(passage)
      },
      onKeyDown: (event) => {
        const passage = passageOf(event.target)
        if (passage && !event.ctrlKey && !event.metaKey && act(event, passage, table.current)) event.preventDefault()
      },
      onDragStart: (event) => {
        const passage = passageOf(event.target)
        if (!passage) return
        event.dataTransfer.setData(dragType, JSON.stringify(passage))
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        drop(within(event.target, '[data-row]'))
      },
      onDragLeave: (event) => {
        if (event.relatedTarget === null || !(event.relatedTarget instanceof Node && table.current?.contains(event.relatedTarget)))
          drop(null)
      },
      onDrop: (event: DragEvent) => {
        const dragged = event.dataTransfer.getData(dragType)
        const into = within(event.target, '[data-row]')?.dataset['row']
        drop(null)
        if (dragged === '' || into === undefined) return
        event.preventDefault()
        const passage: Target = JSON.parse(dragged)
        choose(passage)
        mend(neighbours(passage.row, into) ?? { edit: 'place', ...passage, into })

        /** To the next row or the one before it goes with those between, so that the order stays. */
        function neighbours(from: string, to: string) {
          const rows = useReader.getState().rows.filter(({ gap }) => !gap)
          const step = rows.findIndex(({ id }) => id === to) - rows.findIndex(({ id }) => id === from)
          return Math.abs(step) === 1 ? ({ edit: 'move', ...passage, to: step > 0 ? 'next' : 'previous' } as const) : null
        }
      },
    }
  }, [table])
}

/** Keys by their place, so that they work under a Cyrillic layout; true where the key means something here. */
function act(event: KeyboardEvent, passage: Target, table: HTMLTableElement | null): boolean {
  const { code, altKey, shiftKey } = event
  if (altKey && (code === 'ArrowDown' || code === 'ArrowUp')) {
    choose(passage)
    mend({ edit: 'move', ...passage, to: code === 'ArrowDown' ? 'next' : 'previous' })
    return true
  }
  if (altKey) return false
  switch (code) {
    case 'KeyM':
      choose(passage)
      mend({ edit: 'merge', row: passage.row, with: shiftKey ? 'previous' : 'next' })
      return true
    case 'KeyS':
      choose(passage)
      mend({ edit: 'split', ...passage })
      return true
    case 'KeyU':
      choose(passage)
      mend({ edit: 'unlink', ...passage })
      return true
    case 'ArrowDown':
    case 'ArrowUp':
    case 'ArrowLeft':
    case 'ArrowRight':
      return walk(code, passage, table)
    default:
      return false
  }
}

/** Along a version with ↑ and ↓; across the row with ← and →, past versions that have nothing there. */
function walk(code: string, passage: Target, table: HTMLTableElement | null): boolean {
  const alongVersion = code === 'ArrowUp' || code === 'ArrowDown'
  const scope = alongVersion
    ? `[data-version="${CSS.escape(passage.version)}"] [data-passage]`
    : `[data-row="${CSS.escape(passage.row)}"] [data-passage]`
  const line = [...(table?.querySelectorAll<HTMLElement>(scope) ?? [])].flatMap((element) => {
    const found = passageOf(element)
    return found ? [{ element, ...found }] : []
  })
  const at = line.findIndex(({ version, segment }) => version === passage.version && segment === passage.segment)
  const [before, after] = [line.slice(0, at), line.slice(at + 1)]
  const elsewhere = ({ version }: Target): boolean => alongVersion || version !== passage.version
  const next = code === 'ArrowUp' || code === 'ArrowLeft' ? before.findLast(elsewhere) : after.find(elsewhere)
  if (!next) return true
  choose(next)
  next.element.focus()
  return true
}
