import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { rowLabels, type OutlineItem, type Row, type RowWeight } from '../../core/index.ts'
import type { SegmentIndex } from '../reading/Cell.tsx'
import { useShownVersions } from '../reading/use-shown-versions.ts'
import { onArrival } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { AlignmentRow } from './AlignmentRow.tsx'
import { AlignmentTools } from './AlignmentTools.tsx'
import { useAlignment, type Target } from './alignment-store.ts'
import { DotPlotPanel } from './DotPlotPanel.tsx'
import { MoveOffers } from './MoveOffers.tsx'
import { choose, weigh } from './mend-rows.ts'
import { useAlignmentActions } from './use-alignment-actions.ts'
import './AlignmentView.css'

// Mending goes on while rows are weighed; a moment's rest starts it.
const weighAfter = 500

/** The rows as rows: how sure each is and why, and the tools to mend them. */
export function AlignmentView(): ReactNode {
  const words = useWords()
  const { t: word } = useTranslation('align')
  const { t, label } = words
  const { work, rows, view } = useReader(useShallow(({ work, rows, view }) => ({ work, rows, view })))
  const { weights, target, lowFirst, plot } = useAlignment()
  const { versions: shown } = useShownVersions()
  const versions = useMemo(() => (shown.length > 1 ? shown : (work?.versions.slice(0, 6) ?? [])), [shown, work])
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const listen = useAlignmentActions(table)
  const segments = useMemo(
    (): SegmentIndex => new Map(versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))])),
    [versions],
  )
  const labels = useMemo(() => rowLabels(rows), [rows])
  const ordered = useMemo(() => (lowFirst && weights ? doubtfulFirst(rows, weights) : rows), [rows, weights, lowFirst])

  useEffect(() => {
    const later = setTimeout(() => void weigh(versions, rows), weighAfter)
    return () => clearTimeout(later)
  }, [versions, rows])

  // By their ids: the versions are other objects after every step of mending.
  const shownIds = versions.map(({ id }) => id).join(' ')
  useEffect(() => {
    const arrive = (row: string): void => {
      bringIntoView(scroller.current, scroller.current?.querySelector(`[data-row="${CSS.escape(row)}"]`))
      const there = useReader.getState().rows.filter(({ id }) => id === row)
      const next = firstPassage(there, shownIds.split(' '))
      if (next) choose(next)
    }
    onArrival(arrive)
    const { row } = useReader.getState().view
    if (row !== null && useAlignment.getState().target?.row !== row) arrive(row)
  }, [shownIds])

  // The passage chosen stays in view, and keeps the focus where it had it before its row was drawn anew.
  useEffect(() => {
    const element = target && table.current?.querySelector<HTMLElement>(passageSelector(target))
    if (!element) return
    bringIntoView(scroller.current, element)
    if (document.activeElement === document.body || table.current?.contains(document.activeElement)) element.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- rows are not read: that they changed is what matters
  }, [target, rows])

  const stop = target ?? firstPassage(ordered, shownIds.split(' '))
  return (
    <main className="alignment" tabIndex={-1} aria-label={t('align.title')} data-weighed={weights ? '' : undefined}>
      <AlignmentTools versions={versions} />
      {plot && <DotPlotPanel versions={versions} />}
      <div ref={scroller} className="alignment-rows">
        <p className="alignment-help">{word('help')}</p>
        <MoveOffers versions={versions} />
        <table ref={table} role="table" className="alignment-table" style={{ '--columns': versions.length }} {...listen}>
          <thead role="rowgroup">
            <tr role="row" className="alignment-head">
              <th role="columnheader" scope="col">
                {word('row')}
              </th>
              {versions.map((version) => (
                <th key={version.id} role="columnheader" scope="col">
                  {label(version)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {ordered.map((row) => {
              const item: OutlineItem = labels.get(row.id) ?? { row: row.id, kind: row.kind, label: '', gap: row.gap }
              return (
                <AlignmentRow
                  key={row.id}
                  row={row}
                  item={item}
                  versions={versions}
                  segments={segments}
                  words={words}
                  word={word}
                  weight={weights?.get(row.id) ?? null}
                  current={view.row === row.id}
                  stop={stop?.row === row.id ? stop : null}
                  chosen={target?.row === row.id ? target : null}
                />
              )
            })}
          </tbody>
        </table>
      </div>
    </main>
  )
}

/** Scrolls no further than it must, and nothing but the rows: the browser's own way would move the page too. */
function bringIntoView(scroller: HTMLElement | null, element: Element | null | undefined): void {
  if (!scroller || !element) return
  const [view, box] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()]
  const top = view.top + (scroller.querySelector('.alignment-head')?.getBoundingClientRect().height ?? 0)
  if (box.top < top) scroller.scrollTop -= top - box.top + 8
  else if (box.bottom > view.bottom) scroller.scrollTop += Math.min(box.bottom - view.bottom + 8, box.top - top)
}

/** Rows set by hand are beyond doubt. */
function doubtfulFirst(rows: readonly Row[], weights: ReadonlyMap<string, RowWeight>): readonly Row[] {
  const sureness = (row: Row): number => (row.pinned || row.gap ? 2 : (weights.get(row.id)?.confidence ?? 1))
  return rows.toSorted((a, b) => sureness(a) - sureness(b))
}

function firstPassage(rows: readonly Row[], versions: readonly string[]): Target | null {
  for (const row of rows)
    for (const version of versions) {
      const segment = row.cells[version]?.[0]
      if (segment !== undefined) return { row: row.id, version, segment }
    }
  return null
}

const passageSelector = ({ version, segment }: Omit<Target, 'row'>): string =>
  `[data-version="${CSS.escape(version)}"] [data-passage="${CSS.escape(segment)}"]`
