import { useMemo, useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { dotPlot, rowLabels, rowNear, type DotPlot, type PlotDot, type Version } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import './DotPlotPanel.css'

/** Two versions against each other: where the rows run side by side, where one has more, where something stands elsewhere. */
export function DotPlotPanel({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { label, rowName } = useWords()
  const { t: word } = useTranslation('align')
  const { rows, view } = useReader(useShallow(({ rows, view }) => ({ rows, view })))
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null)
  const a = versions.find(({ id }) => id === chosen?.[0]) ?? versions[0]
  const b = versions.find(({ id }) => id === chosen?.[1]) ?? versions[1]
  const plot = useMemo(() => (a && b ? dotPlot(a, b, rows) : null), [a, b, rows])
  const labels = useMemo(() => rowLabels(rows), [rows])
  if (!a || !b || !plot) return null
  const jumps = plot.dots.filter(({ jump }) => jump)
  const words = {
    a: label(a),
    b: label(b),
    both: plot.dots.length,
    onlyA: plot.onlyA.length,
    onlyB: plot.onlyB.length,
    jumps: jumps.length,
  }
  const named = (row: string): string => {
    const item = labels.get(row)
    return item ? rowName(item) : row
  }
  const listed = [
    ...plot.onlyA.map(({ row }) => ({ row, what: word('onlyIn', { version: label(a) }) })),
    ...plot.onlyB.map(({ row }) => ({ row, what: word('onlyIn', { version: label(b) }) })),
    ...jumps.map(({ row }) => ({ row, what: word('outOfOrder') })),
  ]
  const pick = (words: string, value: Version, onChange: (id: string) => void): ReactNode => (
    <label>
      {words}{' '}
      <select value={value.id} onChange={(event) => onChange(event.target.value)}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {label(version)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section className="dot-plot" aria-label={word('plot')}>
      <div className="dot-plot-axes">
        {pick(word('across'), a, (id) => setChosen([id, b.id]))}
        {pick(word('down'), b, (id) => setChosen([a.id, id]))}
      </div>
      <Drawing plot={plot} current={view.row} summary={word('plotSummary', words)} />
      <div className="dot-plot-words">
        <p>{word('plotSummary', words)}</p>
        <h2>{word('gaps')}</h2>
        {listed.length === 0 ? (
          <p>{word('noGaps')}</p>
        ) : (
          <ul>
            {listed.map(({ row, what }) => (
              <li key={`${row} ${what}`}>
                <button type="button" onClick={() => goToRow(row, { jump: false })}>
                  {named(row)}: {what}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** Each kind is one path, however many rows there are. Kinds differ by shape: strokes along the diagonal, crosses, ticks at the edge. */
function Drawing({
  plot,
  current,
  summary,
}: {
  readonly plot: DotPlot
  readonly current: string | null
  readonly summary: string
}): ReactNode {
  const width = Math.max(1, plot.width)
  const height = Math.max(1, plot.height)
  const here = plot.dots.find(({ row }) => row === current)
  const onClick = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const row = rowNear(plot, ((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height)
    if (row !== null) goToRow(row, { jump: false })
  }
  const tick = { across: width / 30, down: height / 30 }
  return (
    // The list beside it does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
    <svg
      className="dot-plot-drawing"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={summary}
      onClick={onClick}
    >
      <path className="plot-edge" d={`M0 0H${width}V${height}H0Z`} />
      {here && <path className="plot-here" d={`M${(here.a[0] + here.a[1]) / 2} 0V${height}M0 ${(here.b[0] + here.b[1]) / 2}H${width}`} />}
      <path className="plot-dots" d={strokes(plot.dots.filter(({ jump }) => !jump))} />
      <path
        className="plot-jumps"
        d={crosses(
          plot.dots.filter(({ jump }) => jump),
          tick,
        )}
      />
      <path
        className="plot-gaps"
        d={[
          ...plot.onlyA.map(({ a: [from, to] }) => `M${(from + to) / 2} 0v${tick.down}`),
          ...plot.onlyB.map(({ b: [from, to] }) => `M0 ${(from + to) / 2}h${tick.across}`),
        ].join('')}
      />
    </svg>
  )
}

const strokes = (dots: readonly PlotDot[]): string => dots.map(({ a, b }) => `M${a[0]} ${b[0]}L${a[1]} ${b[1]}`).join('')

const crosses = (dots: readonly PlotDot[], { across, down }: { readonly across: number; readonly down: number }): string =>
  dots
    .map(({ a, b }) => {
      const [x, y] = [(a[0] + a[1]) / 2, (b[0] + b[1]) / 2]
      return `M${x - across / 2} ${y - down / 2}l${across} ${down}M${x - across / 2} ${y + down / 2}l${across} ${-down}`
    })
    .join('')
