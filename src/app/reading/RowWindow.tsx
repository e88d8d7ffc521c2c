import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { createRowHeights, type Row } from '../../core/index.ts'

/**
 * Up to here every row stands in the page, so that find in page, printing and screen readers reach all of it; rows out of sight are not
 * laid out. Beyond, the rows alone would take seconds and gigabytes.
 */
export const mostWhole = 5000

/** Makes a row stand in the page where only some do. */
export type ReachRow = (row: string) => void

interface RowWindowProps {
  readonly rows: readonly Row[]
  readonly scroller: RefObject<HTMLElement | null>
  /** Characters of the longest passage of each row, by which rows never drawn are estimated. */
  readonly lengthOf: (row: Row) => number
  /** Changes with what lays the rows out anew. */
  readonly layoutKey: string
  readonly render: (row: Row, index: number) => ReactNode
  readonly reach: RefObject<ReachRow>
}

/** The rows of the text: all of them, or in a long work those about the window, with room left above and below for the others. */
export function RowWindow(props: RowWindowProps): ReactNode {
  const { rows, render } = props
  return rows.length <= mostWhole ? rows.map(render) : <SomeRows {...props} />
}

interface Range {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

function SomeRows({ rows, scroller, lengthOf, layoutKey, render, reach }: RowWindowProps): ReactNode {
  const width = useWidth(scroller)
  // A new layout makes every height unknown again. `lengthOf` changes with the versions, which the layout's key names.
  // oxlint-disable-next-line react/exhaustive-deps
  const heights = useMemo(() => createRowHeights(rows.map(lengthOf)), [rows, layoutKey, width])
  const drawnBy = useRef(heights)
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows])
  const [asked, setRange] = useState<Range>({ first: 0, end: 24 })
  const range = { first: Math.max(0, Math.min(asked.first, rows.length - 1)), end: Math.min(asked.end, rows.length) }
  const above = useRef<HTMLTableRowElement>(null)

  /** Where the rows begin, from the top of what is scrolled. */
  const begin = useCallback((): number => {
    const element = scroller.current
    const spacer = above.current
    return element && spacer ? spacer.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop : 0
  }, [scroller])

  const drawn = useCallback((): readonly HTMLElement[] => [...(above.current?.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])], [])

  const settle = useCallback((): void => {
    const element = scroller.current
    if (!element) return
    const top = element.scrollTop - begin()
    const screen = element.clientHeight
    // Half a screen more on either side is what is there at least; a screen and a half is drawn when something is.
    const needed = { first: heights.rowAt(top - screen / 2), end: heights.rowAt(top + screen * 1.5) + 1 }
    setRange((before) => (before.first <= needed.first && before.end >= needed.end ? before : { first: heights.rowAt(top - screen), end: heights.rowAt(top + screen * 2) + 1 }))
  }, [scroller, heights, begin])

  // Measured before anything is painted. Rows drawn for the first time above the eye push it down by what their estimate was short of.
  useLayoutEffect(() => {
    drawnBy.current = heights
    for (const row of drawn()) {
      const place = places.get(row.dataset['row'] ?? '')
      if (place !== undefined) heights.measure(place, row.getBoundingClientRect().height)
    }
  })

  useLayoutEffect(settle, [settle])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const onScroll = (): void => {
      const head = element.getBoundingClientRect().top
      const anchor = drawn().find((row) => row.getBoundingClientRect().bottom > head)
      const before = anchor?.getBoundingClientRect().top
      // At once, so that whoever hears of the scrolling next finds the rows in the page.
      flushSync(settle)
      const after = anchor?.isConnected ? anchor.getBoundingClientRect().top : undefined
      if (before !== undefined && after !== undefined && Math.abs(after - before) >= 0.5) element.scrollTop += after - before
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, settle, drawn])

  useLayoutEffect(() => {
    reach.current = (row) => {
      const element = scroller.current
      const place = places.get(row)
      if (!element || place === undefined || drawn().some((other) => other.dataset['row'] === row)) return
      const top = heights.offsetOf(place)
      flushSync(() => setRange({ first: heights.rowAt(top - element.clientHeight), end: heights.rowAt(top + element.clientHeight * 2) + 1 }))
      // Drawn anew, the rows may have got another layout with what led here.
      element.scrollTop = begin() + drawnBy.current.offsetOf(place)
    }
    return () => {
      reach.current = () => undefined
    }
  }, [reach, scroller, places, heights, begin, drawn])

  return (
    <>
      <tr ref={above} aria-hidden="true" className="rows-elsewhere" style={{ height: heights.offsetOf(range.first) }} />
      {rows.slice(range.first, range.end).map((row, index) => render(row, range.first + index))}
      <tr aria-hidden="true" className="rows-elsewhere" style={{ height: heights.offsetOf(rows.length) - heights.offsetOf(range.end) }} />
    </>
  )
}

/** The width of an element, to the pixel. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
