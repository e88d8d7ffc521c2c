import { useDeferredValue, useMemo, type RefObject } from 'react'
import type { Row } from '../../core/index.ts'
import { mostWhole } from './RowWindow.tsx'
import { rowsNear } from './rows-near.ts'
import { useAfterPaint } from './use-after-paint.ts'

/** Rows drawn first of a text just opened: what may be in sight, on either side of the one it opens at. */
const before = 4
const after = 14

interface NearFirst {
  readonly scroller: RefObject<HTMLElement | null>
  /** The row a text opens at, asked for when one does. */
  readonly start: () => string | null
  /** True where every row must be drawn at once: on paper. */
  readonly atOnce: boolean
}

interface Drawn<Wide> {
  /** What the rows where the reader looks are drawn with, and all that stands about them. */
  readonly near: Wide
  /** What a row is drawn with; null where it is not drawn yet. */
  readonly drawnWith: (row: string) => Wide | null
  /** Whether all rows are as they should be. */
  readonly settled: boolean
}

/**
 * What changes every row is drawn first where the reader looks, when the press that asked for it has been answered, and a moment later
 * everywhere else: one who opens a text or hides a version need not wait for rows out of sight.
 */
export function useNearFirst<Wide extends { readonly rows: readonly Row[] }>(wide: Wide, { scroller, start, atOnce }: NearFirst): Drawn<Wide> {
  const soon = useAfterPaint(wide, atOnce)
  const later = useDeferredValue<Wide | null>(soon, null)
  const { rows } = soon
  // A long work draws few rows besides these anyway.
  const whole = atOnce || later === soon || rows.length > mostWhole
  const near = useMemo(() => {
    if (whole) return null
    // Before the rows are drawn anew: where they stand now is where the reader looks.
    if (later !== null && scroller.current) return rowsNear(scroller.current)
    const opened = start()
    const at = Math.max(0, rows.findIndex(({ id }) => id === opened))
    return new Set(rows.slice(Math.max(0, at - before), at + after).map(({ id }) => id))
    // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps -- with every other `soon`, where the reader looks then
  }, [whole, later, soon, rows, scroller, start])
  return { near: soon, drawnWith: (row) => (near === null || near.has(row) ? soon : later), settled: whole && soon === wide }
}
