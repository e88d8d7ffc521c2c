import { useDeferredValue, useMemo, type RefObject } from 'react'
import type { Row } from '../../core/index.ts'
import { mostWhole } from './RowWindow.tsx'
import { rowsNear } from './rows-near.ts'

/** Rows drawn first of a text just opened: what may be in sight, on either side of the one it opens at. */
const before = 4
const after = 14

interface NearFirst {
  readonly rows: readonly Row[]
  readonly scroller: RefObject<HTMLElement | null>
  /** The row a text opens at. */
  readonly start: string | null
  /** True where every row must be drawn at once: on paper. */
  readonly atOnce: boolean
}

/** What a row is drawn with; null where it is not drawn yet. */
export type DrawnWith<Wide> = (row: string) => Wide | null

/**
 * What changes every row is drawn at once where the reader looks, and a moment later everywhere else: one who opens a text or hides a
 * version need not wait for rows out of sight. Answers what each row is drawn with, and whether all are as they should be.
 */
export function useNearFirst<Wide>(wide: Wide, { rows, scroller, start, atOnce }: NearFirst): { readonly drawnWith: DrawnWith<Wide>; readonly settled: boolean } {
  const later = useDeferredValue<Wide | null>(wide, null)
  // A long work draws few rows besides these anyway.
  const settled = atOnce || later === wide || rows.length > mostWhole
  const near = useMemo(() => {
    if (settled) return null
    // Before the rows are drawn anew: where they stand now is where the reader looks.
    if (later !== null && scroller.current) return rowsNear(scroller.current)
    const at = Math.max(0, rows.findIndex(({ id }) => id === start))
    return new Set(rows.slice(Math.max(0, at - before), at + after).map(({ id }) => id))
    // oxlint-disable-next-line react/exhaustive-deps -- of a text just opened, where it began
  }, [settled, later, wide, rows, scroller])
  return { drawnWith: (row) => (near === null || near.has(row) ? wide : later), settled }
}
