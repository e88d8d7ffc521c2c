import { useEffect, type RefObject } from 'react'
import { paintRanges } from '../sentences/paint-ranges.ts'
import { rangeOf } from '../sentences/printed-range.ts'
import type { LinksJob } from './links-job.ts'

/** Marks the words without a counterpart in the rows in sight, and in those only: a long work has more than anybody looks at. */
export function useUnlinked(table: RefObject<HTMLTableElement | null>, job: LinksJob | null): void {
  useEffect(() => {
    const element = table.current
    if (!element || !job) return undefined
    const seen = new Map<Element, readonly Range[]>()
    let clear = (): void => undefined
    let stopped = false
    const paint = (): void => {
      clear()
      clear = paintRanges('word-unlinked', [...seen.values()].flat())
    }
    const look = async (row: HTMLElement): Promise<void> => {
      const words = await job.unlinked(row.dataset['row'] ?? '')
      if (stopped || !seen.has(row)) return
      seen.set(row, words.flatMap(({ version, segment, start, end }) => {
        const text = row.querySelector<HTMLElement>(`[data-version="${CSS.escape(version)}"] [data-segment="${CSS.escape(segment)}"]`)
        return (text && rangeOf(text, start, end)) ?? []
      }))
      paint()
    }
    const observer = new IntersectionObserver((entries) => {
      let gone = false
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue
        if (isIntersecting && !seen.has(target)) {
          seen.set(target, [])
          void look(target)
        } else if (!isIntersecting) gone = seen.delete(target) || gone
      }
      if (gone) paint()
    })
    const observe = (): void => {
      for (const row of element.querySelectorAll('[data-row]')) observer.observe(row)
    }
    observe()
    // Rows are drawn anew when versions are shown or hidden.
    const watcher = new MutationObserver(() => {
      seen.clear()
      observer.disconnect()
      observe()
    })
    watcher.observe(element, { childList: true, subtree: true })
    return () => {
      stopped = true
      observer.disconnect()
      watcher.disconnect()
      clear()
    }
  }, [table, job])
}
