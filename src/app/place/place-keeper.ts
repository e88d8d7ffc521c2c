import type { RefObject } from 'react'
import type { ReachRow } from '../reading/RowWindow.tsx'
import { placeAt, scrollToKeep, type ReadingPlace, type RowBox } from '../../core/index.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { uncovered } from './uncovered.ts'

/** How far down the visible text the eye is taken to rest. */
const readingLine = 0.25

/** How long a scroll must have come to rest before the row under the eye is written into the address, in milliseconds. */
const restAfter = 200

export interface PlaceKeeper {
  /** Brings a row to the top of the visible text, or with `near` only into view where it is not. */
  readonly goTo: (row: string, how?: 'top' | 'near') => void
  /** The row under the eye. */
  readonly here: () => string | null
  /** Puts the row under the eye back where it was. */
  readonly restore: () => void
  /** Begins to watch scrolling and sizes; the answer ends it. */
  readonly watch: () => () => void
}

/**
 * Keeps the row under the eye where it is, whatever changes its size: versions, order, layout, text size, fonts, marks, window.
 *
 * The place is noted at every scroll and put back when the rows change. The browser's own scroll anchoring is off in the scroller: it does
 * not know which row is read, and two anchorings fight. In a long work few rows
 * stand in the page: `reach` brings the others.
 */
export function createPlaceKeeper(scroller: RefObject<HTMLElement | null>, reach: RefObject<ReachRow>): PlaceKeeper {
  let place: ReadingPlace | null = null
  // Where the keeper itself last scrolled to. The event of its own scrolling comes a frame later, perhaps together with a change of sizes:
  // noting the place then would note it shifted.
  let ownScroll: number | null = null
  // Where the scroller stood when the place was noted.
  let notedAt = 0
  const scrollBy = (element: HTMLElement, delta: number): void => {
    element.scrollTop += delta
    ownScroll = element.scrollTop
  }

  const note = (): void => {
    const view = measure(scroller.current)
    if (!view) return
    const { element, rows, boxOf, viewTop, line, bottom } = view
    const active = useReader.getState().view.row
    const activeRow = active === null ? undefined : rows.find((row) => row.dataset['row'] === active)
    const activeBox = activeRow && boxOf(activeRow)
    const inView = activeBox && activeBox.top + activeBox.height > viewTop + 8 && activeBox.top < bottom * 0.8
    const under = (): HTMLElement | undefined => {
      if (element.scrollTop < 8) return rows[0]
      return rows.find((row) => boxOf(row).top + boxOf(row).height > line) ?? rows.at(-1)
    }
    const row = inView ? activeRow : under()
    place = row ? placeAt([boxOf(row)], line) : null
    notedAt = element.scrollTop
  }

  const restore = (): void => {
    const kept = place
    if (!kept || !scroller.current) return
    // The reader has scrolled on in this very frame: putting the place back would undo it. A text grown shorter is scrolled to its end by itself.
    const { scrollTop, scrollHeight, clientHeight } = scroller.current
    if (Math.abs(scrollTop - notedAt) >= 1 && scrollTop !== ownScroll && scrollTop < scrollHeight - clientHeight - 1) return
    reach.current(kept.row)
    const view = measure(scroller.current)
    const row = view?.rows.find((candidate) => candidate.dataset['row'] === kept.row)
    if (!view || !row) return
    const delta = scrollToKeep(kept, view.boxOf(row), view.line, view.viewTop)
    if (Math.abs(delta) >= 0.5) scrollBy(view.element, delta)
  }

  const watch = (): (() => void) => {
    const element = scroller.current
    if (!element) return () => undefined
    let idle: ReturnType<typeof setTimeout> | undefined
    const onScroll = (): void => {
      if (ownScroll !== null && Math.abs(element.scrollTop - ownScroll) < 1) return
      ownScroll = null
      note()
      clearTimeout(idle)
      idle = setTimeout(() => {
        const row = element.scrollTop < 8 ? null : (place?.row ?? null)
        if (row !== null && row !== useReader.getState().view.row) changeView({ row })
      }, restAfter)
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
  }

  const goTo = (row: string, how: 'top' | 'near' = 'top'): void => {
    reach.current(row)
    const view = measure(scroller.current)
    const element = view?.rows.find((candidate) => candidate.dataset['row'] === row)
    if (!view || !element) return
    const box = view.boxOf(element)
    const visible = box.top >= view.viewTop && box.top + Math.min(box.height, 160) <= view.bottom
    if (how === 'top' || !visible) scrollBy(view.element, box.top - view.viewTop - 16)
    note()
  }

  const here = (): string | null => {
    note()
    return place?.row ?? null
  }

  return { goTo, here, restore, watch }
}

/** Where the rows are drawn and where the eye rests, from the top of the scroller. */
function measure(element: HTMLElement | null) {
  if (!element) return null
  const box = element.getBoundingClientRect()
  const seen = uncovered(element)
  const viewTop = seen.top - box.top
  const bottom = seen.bottom - box.top
  const line = viewTop + (bottom - viewTop) * readingLine
  const boxOf = (row: HTMLElement): RowBox => {
    const { top, height } = row.getBoundingClientRect()
    return { row: row.dataset['row'] ?? '', top: top - box.top, height }
  }
  const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')]
  return { element, rows, boxOf, viewTop, line, bottom }
}
