import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { factLines, footnoteSources, groupBy, markIndex, rowLabels, rowsThatDiffer, type OutlineItem, type Row, type Version } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { useColumnCopy } from '../copy/use-column-copy.ts'
import { useKept } from '../kept/kept-store.ts'
import { useKeptFocus } from '../keys/use-kept-focus.ts'
import { useKeys } from '../keys/use-keys.ts'
import { NameCard } from '../names/NameCard.tsx'
import { usePlaceKeeper } from '../place/use-place-keeper.ts'
import { PrintNotes } from '../print/PrintNotes.tsx'
import { usePrinting } from '../print/printing.ts'
import { LateSentenceLight } from '../sentences/LateSentenceLight.ts'
import { onArrival } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useRowHref } from '../state/use-row-href.ts'
import { useView } from '../state/use-view.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { ReadingRow } from './ReadingRow.tsx'
import type { CellSource } from './Cell.tsx'
import { mostWhole, RowWindow, type ReachRow } from './RowWindow.tsx'
import { useNearFirst } from './use-near-first.ts'
import { useRowActions } from './use-row-actions.ts'
import { useShownVersions } from './use-shown-versions.ts'
import { useSwipe } from './use-swipe.ts'
import { VersionTabs } from './VersionTabs.tsx'
import { late } from '../chrome/late.tsx'
import './ReadingView.css'

const WordLight = late(async () => (await import('../links/WordLight.tsx')).WordLight, ['links'])

const none: readonly never[] = []
const rowInView = (): string | null => useReader.getState().view.row
const SearchMarks = late(async () => (await import('../search/SearchMarks.tsx')).SearchMarks)

/** The text: rows across, versions in their order, heads that stay. */
export const ReadingView = memo(function ReadingView(): ReactNode {
  const { t, language } = useWords()
  const printing = usePrinting((state) => state.printing)
  const { work, rows, analysis, findings, compared, spelled, facts: listed } = useReader(useShallow(({ work, rows, analysis, findings, compared, spelled, facts }) => ({ work, rows, analysis, findings, compared, spelled, facts })))
  // Not the row and the finding looked at: every step changes those, and each row asks for them itself.
  const { reading, facts, factMarks, only, searching } = useView(({ reading, facts, factMarks, only, find, where }) => ({ reading, facts, factMarks, only, searching: find !== '' || where.length > 0 }))
  const { textSize, sentences, links } = useReader(useShallow(({ settings: { textSize, sentences, links } }) => ({ textSize, sentences, links })))
  const asked = useShownVersions()
  const scroller = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)

  const hrefOf = useRowHref()
  const segments = useMemo(() => new Map(work?.versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))])), [work])
  const marks = useMemo(() => (analysis ? markIndex(rows, analysis, findings, factMarks ? listed : null) : null), [rows, analysis, findings, factMarks, listed])
  const correctable = useKept((state) => state.work !== null && state.work.id === work?.id)
  const source = useMemo(
    (): CellSource => ({ segments, marks, compared, spelled, hrefOf, correctable, linesOf: facts && listed ? (row) => factLines(row, listed) : null }),
    [segments, marks, compared, spelled, hrefOf, correctable, facts, listed],
  )
  const labels = useMemo(() => rowLabels(rows), [rows])
  const byRow = useMemo(() => groupBy(findings, (finding) => finding.row), [findings])
  const citedIn = useMemo(() => {
    const sources = analysis ? footnoteSources(rows, analysis) : new Map<string, readonly string[]>()
    return new Map([...sources].map(([note, from]) => [note, from.flatMap((row) => labels.get(row) ?? [])]))
  }, [rows, analysis, labels])
  const peekable = useMemo(
    (): readonly Version[] => (work && asked.layout === 'single' ? work.versions.filter((version) => version.id !== reading) : none),
    [work, asked.layout, reading],
  )
  const shownRows = useMemo(() => (only && analysis ? rowsThatDiffer(rows, findings, compared) : rows), [only, analysis, rows, findings, compared])
  const wide = useMemo(
    () => ({ ...asked, rows: shownRows, source, byRow, peekable, citedIn, labels, textSize, facts }),
    [asked, shownRows, source, byRow, peekable, citedIn, labels, textSize, facts],
  )
  const { near, drawnWith, settled } = useNearFirst(wide, { scroller, start: rowInView, atOnce: printing })
  const { layout, versions } = near
  const lengthOf = useMemo(() => {
    const shown = near.versions.map(({ id }) => ({ id, texts: near.source.segments.get(id) }))
    return (row: Row): number => {
      let longest = 0
      for (const { id, texts } of shown) {
        let length = 0
        for (const segment of row.cells[id] ?? []) length += texts?.get(segment)?.text.length ?? 0
        if (length > longest) longest = length
      }
      return longest
    }
  }, [near])
  const reach = useRef<ReachRow>(() => undefined)
  const layoutKey = `${layout} ${versions.map(({ id }) => id).join(' ')}`
  const place = usePlaceKeeper(scroller, `${layoutKey} ${settled}`, reach)
  const listen = useRowActions()
  useColumnCopy(table)
  useKeys(place.here)
  useKeptFocus(scroller)
  useSwipe(scroller, layout === 'single')
  const { goTo } = place
  useEffect(() => {
    onArrival(goTo)
    const { row } = useReader.getState().view
    if (row !== null) goTo(row)
  }, [goTo])

  return (
    <main
      ref={scroller}
      className={`reading reading-${layout}`}
      tabIndex={-1}
      data-marks={analysis && settled ? 'shown' : 'waited-for'}
      aria-label={t('app.text')}
    >
      {layout !== 'columns' && <VersionTabs layout={layout} />}
      <table ref={table} role="table" className="reading-table" data-part={near.rows.length > mostWhole ? '' : undefined} data-columns={layout === 'columns' ? versions.length : 1} style={{ '--columns': layout === 'columns' ? versions.length : 1 }} aria-rowcount={near.rows.length + 1} {...listen}>
        {printing && (
          <colgroup>
            <col className="print-place" />
            {versions.map(({ id }) => (
              <col key={id} />
            ))}
          </colgroup>
        )}
        <thead data-head={layout === 'columns' ? '' : undefined} role="rowgroup" className={layout === 'columns' ? 'heads' : 'visually-hidden'}>
          {printing && work && (
            <tr>
              <th className="print-running" colSpan={versions.length + 1}>
                {localized(work.title, language)}
              </th>
            </tr>
          )}
          <tr role="row" className="head-row">
            <th role="columnheader" scope="col" className="corner">
              <span className="visually-hidden">{t('app.place')}</span>
            </th>
            {versions.map((version, index) =>
              layout === 'columns' ? (
                <ColumnHead key={version.id} version={version} index={index} count={versions.length} leaving={!asked.versions.includes(version)} />
              ) : (
                <th key={version.id} role="columnheader" scope="col">
                  <HeadLabel version={version} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <RowWindow rows={near.rows} scroller={scroller} lengthOf={lengthOf} layoutKey={`${layoutKey} ${near.textSize} ${near.facts}`} reach={reach} render={(row, index) => {
            const drawn = drawnWith(row.id)
            if (!drawn) return null
            const item: OutlineItem = drawn.labels.get(row.id) ?? { row: row.id, kind: row.kind, label: '', gap: row.gap }
            return (
              <ReadingRow
                key={row.id}
                row={row}
                index={index}
                item={item}
                versions={drawn.versions}
                arrangement={drawn.layout === 'columns' ? 'table' : 'stacked'}
                source={drawn.source}
                findings={drawn.byRow.get(row.id) ?? none}
                peekable={drawn.peekable}
                sources={drawn.citedIn.get(row.id) ?? none}
              />
            )
          }} />
        </tbody>
      </table>
      {printing && near.rows.length > mostWhole && <p className="print-part">{t('display.printPart')}</p>}
      {printing && <PrintNotes table={table} versions={versions} />}
      <NameCard table={table} />
      {searching && (
        <Part failed={null}>
          <SearchMarks table={table} />
        </Part>
      )}
      {sentences && (
        <Part failed={null}>
          <LateSentenceLight table={table} versions={versions} />
        </Part>
      )}
      {links && (
        <Part failed={null}>
          <WordLight table={table} versions={versions} />
        </Part>
      )}
    </main>
  )
})

function HeadLabel({ version }: { readonly version: Version }): ReactNode {
  return useWords().label(version)
}
