import { memo, useDeferredValue, useMemo, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { findingMap, groupBy, lengthProfile, rowLabels, rowsThatDiffer, severities, type MapLine } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import './FindingMap.css'

/** More lines than these are finer than the screen. */
const mostLines = 400
const width = 24

/** Steps of the keys, in rows; the ends are far enough. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/**
 * The whole text as a strip beside it: where findings are, and which rows are long or short. A press goes there. To the keyboard and to
 * assistive technology it is a slider over the rows, each of which says in words what is drawn.
 */
export const FindingMap = memo(function FindingMap(): ReactNode {
  const { t, rowName } = useWords()
  const { work, rows: all, findings, only, row: at, compared } = useReader(useShallow(({ work, rows, findings, view: { only, row }, compared }) => ({ work, rows, findings, only, row, compared })))
  const rows = useMemo(() => (only ? rowsThatDiffer(all, findings, compared) : all), [only, all, findings, compared])
  // The text is drawn first: measuring a long one takes longer than drawing what is in sight.
  const measured = useDeferredValue(true, false)
  const lengths = useMemo(() => (work && measured ? lengthProfile(work, all) : new Map()), [work, all, measured])
  const lines = useMemo(() => findingMap(rows, findings, lengths, mostLines), [rows, findings, lengths])
  const labels = useMemo(() => rowLabels(all), [all])
  const byRow = useMemo(() => groupBy(findings, ({ row }) => row), [findings])
  if (!work || rows.length === 0) return null
  const here = Math.max(0, rows.findIndex(({ id }) => id === at))

  const inWords = (index: number): string => {
    const row = rows[index]
    const item = row && labels.get(row.id)
    if (!row || !item) return ''
    const own = byRow.get(row.id) ?? []
    const counts = severities.flatMap((severity) => {
      const count = own.filter((finding) => finding.severity === severity).length
      return count > 0 ? [t(`findings.inRow.${severity}`, { count })] : []
    })
    const length = lengths.get(row.id)
    const version = work.versions.find(({ id }) => id === length?.version)
    const percent = Math.round(Math.abs((length?.ratio ?? 1) - 1) * 100)
    const far = !version || percent < 25 ? t('map.usual') : t((length?.ratio ?? 1) > 1 ? 'map.longer' : 'map.shorter', { version: versionSign(version), percent })
    return t('map.at', { row: rowName(item), found: counts.length > 0 ? counts.join(', ') : t('map.nothing'), length: far })
  }
  const goTo = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    if (row) goToRow(row.id, { jump: false })
  }
  const indexAt = (event: PointerEvent<HTMLDivElement>): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return Math.floor(((event.clientY - top) / height) * rows.length)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    goTo(here + step)
  }
  return (
    <nav className="finding-map" aria-label={t('map.label')}>
      <div
        className="finding-map-track"
        role="slider"
        tabIndex={0}
        aria-label={t('map.label')}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={rows.length}
        aria-valuenow={here + 1}
        aria-valuetext={inWords(here)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(indexAt(event))
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) goTo(indexAt(event))
          else event.currentTarget.title = inWords(Math.min(Math.max(indexAt(event), 0), rows.length - 1))
        }}
      >
        <svg viewBox={`0 0 ${width} ${rows.length}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="map-here" x="0" y={here} width={width} height={Math.max(1, rows.length / 120)} />
          {lines.map((line) => (
            <Line key={line.first} line={line} />
          ))}
        </svg>
      </div>
    </nav>
  )
})

// Told apart without colour by how far they reach: an error the whole width, a hint a third of it.
const reach = { error: 12, warning: 8, hint: 4 } as const

function Line({ line: { first, rows, severity, residual } }: { readonly line: MapLine }): ReactNode {
  return (
    <>
      {residual > 0.3 && <rect className="map-length" x={width - residual * 10} y={first} width={residual * 10} height={rows * 0.9} />}
      {severity && <rect className={`map-${severity}`} x="0" y={first} width={reach[severity]} height={rows * 0.8} />}
    </>
  )
}
