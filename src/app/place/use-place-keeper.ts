import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { placeAt, scrollToKeep, type ReadingPlace, type RowBox } from '../../core/index.ts'
import { changeView, useReader } from '../state/reader-store.ts'

/** How far down the visible text the eye is taken to rest. */
const readingLine = 0.25

interface PlaceKeeper {
  /** Brings a row to the top of the visible text, or with `near` only into view where it is not. */
  readonly goTo: (row: string, how?: 'top' | 'near') => void
  /** The row under the eye. */
  readonly here: () => string | null
}

/**
 * Keeps the row under the eye where it is, whatever changes its size: versions, order, layout, text size, fonts, marks, window.
 *
 * The place is noted at every scroll and put back when the rows change. The browser's own scroll anchoring is off in the scroller: it does
 * not know which row is read, and two anchorings fight. `layoutKey` changes with what lays the rows out anew.
 */
export function usePlaceKeeper(scroller: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>, layoutKey: string): PlaceKeeper {
  const place = useRef<ReadingPlace | null>(null)

  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return null
    const box = element.getBoundingClientRect()
    const viewTop = (head.current?.getBoundingClientRect().bottom ?? box.top) - box.top
    const line = viewTop + (box.height - viewTop) * readingLine
    const boxOf = (row: HTMLElement): RowBox => {
      const { top, height } = row.getBoundingClientRect()
      return { row: row.dataset['row'] ?? '', top: top - box.top, height }
    }
    const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')]
    return { element, rows, boxOf, viewTop, line, bottom: box.height }
  }, [scroller, head])

  const note = useCallback(() => {
    const view = measure()
    if (!view) return
    const { element, rows, boxOf, viewTop, line, bottom } = view
    const active = useReader.getState().view.row
    const activeRow = active === null ? undefined : rows.find((row) => row.dataset['row'] === active)
    const activeBox = activeRow && boxOf(activeRow)
    const inView = activeBox && activeBox.top + activeBox.height > viewTop + 8 && activeBox.top < bottom * 0.8
    if (inView) place.current = placeAt([activeBox], line)
    else if (element.scrollTop < 8 && rows[0]) place.current = placeAt([boxOf(rows[0])], line)
    else {
      const under = rows.find((row) => row.getBoundingClientRect().bottom - element.getBoundingClientRect().top > line) ?? rows.at(-1)
      place.current = under ? placeAt([boxOf(under)], line) : null
    }
  }, [measure])

  const restore = useCallback(() => {
    const view = measure()
    const kept = place.current
    if (!view || !kept) return
    const row = view.rows.find((candidate) => candidate.dataset['row'] === kept.row)
    if (!row) return
    const delta = scrollToKeep(kept, view.boxOf(row), view.line, view.viewTop)
    if (Math.abs(delta) >= 0.5) view.element.scrollTop += delta
  }, [measure])

  useLayoutEffect(restore, [restore, layoutKey])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let idle: ReturnType<typeof setTimeout> | undefined
    const onScroll = (): void => {
      note()
      clearTimeout(idle)
      idle = setTimeout(() => {
        const row = element.scrollTop < 8 ? null : (place.current?.row ?? null)
        if (row !== null && row !== useReader.getState().view.row) changeView({ row })
      }, 200)
    }
    const observer = new ResizeObserver(restore)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    note()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(idle)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, note, restore])

  const goTo = useCallback(
    (row: string, how: 'top' | 'near' = 'top') => {
      const view = measure()
      const element = view?.rows.find((candidate) => candidate.dataset['row'] === row)
      if (!view || !element) return
      const box = view.boxOf(element)
      const visible = box.top >= view.viewTop && box.top + Math.min(box.height, 160) <= view.bottom
      if (how === 'top' || !visible) view.element.scrollTop += box.top - view.viewTop - 16
      note()
    },
    [measure, note],
  )
  const here = useCallback(() => {
    note()
    return place.current?.row ?? null
  }, [note])
  return { goTo, here }
}
