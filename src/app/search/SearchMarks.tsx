import { useEffect, type ReactNode, type RefObject } from 'react'
import { uncovered } from '../place/uncovered.ts'
import { paintRanges } from '../sentences/paint-ranges.ts'
import { rangeOf } from '../sentences/printed-range.ts'
import { useReader } from '../state/reader-store.ts'
import { useSearch } from './search-store.ts'
import './SearchMarks.css'

/** Ranges are kept up to date by the browser, at a price: of more hits those around the one looked at are painted. */
const most = 2000

/** Marks what was found, in the text itself: the browser paints over ranges of it. The hit one was led to is brought into view. */
export function SearchMarks({ table }: { readonly table: RefObject<HTMLTableElement | null> }): ReactNode {
  const { answer, rows, current } = useSearch()
  const versions = useReader((state) => state.work?.versions)
  const row = useReader((state) => ((answer?.hits.count ?? 0) > most ? state.view.row : null))

  useEffect(() => {
    const element = table.current
    if (!element || !answer || !versions) return undefined
    const { hits } = answer
    let clear: readonly (() => void)[] = []
    const wipe = (): void => {
      for (const one of clear) one()
    }
    const paint = (): void => {
      wipe()
      const middle = current ?? firstIn(hits.rows, row === null ? 0 : rows.findIndex(({ id }) => id === row))
      const from = Math.max(0, Math.min(middle - most / 2, hits.count - most))
      const drawn = new Map([...element.querySelectorAll<HTMLElement>('[data-row]')].map((one) => [one.dataset['row'], one]))
      const ranges: Range[] = []
      const here: Range[] = []
      for (let at = from; at < Math.min(hits.count, from + most); at++) {
        const line = drawn.get(rows[hits.rows[at] ?? 0]?.id)
        const version = versions[hits.versions[at] ?? 0]
        const segment = version?.segments[hits.segments[at] ?? 0]
        if (!line || !version || !segment) continue
        const found = line.querySelector<HTMLElement>(`[data-version="${CSS.escape(version.id)}"] [data-segment="${CSS.escape(segment.id)}"]`)
        const range = found && rangeOf(found, hits.starts[at] ?? 0, hits.ends[at] ?? 0)
        if (range) (at === current ? here : ranges).push(range)
      }
      clear = [paintRanges('search-hit', ranges), paintRanges('search-hit-current', here)]
    }
    paint()
    // Columns, spellings and marks draw texts anew: the ranges point at what is no more.
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paint)
    })
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      wipe()
    }
  }, [table, answer, rows, versions, current, row])

  // A passage may be longer than the window. Once a step: reading on must not lead back.
  useEffect(() => {
    if (current === null) return undefined
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(table.current)))
    return () => cancelAnimationFrame(frame)
  }, [table, current])
  return null
}

function firstIn(numbers: ArrayLike<number>, row: number): number {
  let at = 0
  while (at < numbers.length && (numbers[at] ?? 0) < row) at++
  return at
}

function bringIntoView(table: HTMLTableElement | null): void {
  const [range] = typeof Highlight === 'undefined' ? [] : (CSS.highlights.get('search-hit-current') ?? [])
  const scroller = table?.closest('main')
  if (!scroller || !(range instanceof Range)) return
  const hit = range.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const { top, bottom } = uncovered(scroller)
  const room = 24
  const away = (start: number, end: number, from: number, to: number): number => (start < from + room ? start - from - room : end > to - room ? end - to + room : 0)
  scroller.scrollBy({ top: away(hit.top, hit.bottom, top, bottom), left: away(hit.left, hit.right, frame.left, frame.right) })
}
