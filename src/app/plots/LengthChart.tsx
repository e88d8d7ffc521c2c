import type { PointerEvent, ReactNode } from 'react'
import type { LengthPlot, LengthPoint } from '../../core/index.ts'

interface LengthChartProps {
  readonly plot: LengthPlot
  readonly across: string
  readonly up: string
  readonly description: string
  readonly nameOf: (row: string) => string
  readonly current: string | null
  readonly goTo: (row: string) => void
}

const size = 280
const edge = { left: 30, bottom: 22, top: 8, right: 8 }
/** How far apart, in units of the drawing, two names must be not to cover each other. */
const lineHeight = 13
/** How near a press must be to a point, in units of the drawing. */
const near = 16

/** A dot a row. All dots are one path, so that a long work costs no more to draw; a press goes to the nearest. The table beneath says the same in words. */
export function LengthChart({ plot, across, up, description, nameOf, current, goTo }: LengthChartProps): ReactNode {
  const mostX = Math.max(1, ...plot.points.map(({ x }) => x))
  const mostY = Math.max(1, ...plot.points.map(({ y }) => y))
  const [wide, high] = [size - edge.left - edge.right, size - edge.top - edge.bottom]
  // Roots, not lengths: most rows are short, and would all lie in one corner.
  const placeX = (x: number): number => edge.left + Math.sqrt(x / mostX) * wide
  const placeY = (y: number): number => size - edge.bottom - Math.sqrt(y / mostY) * high
  const dots = (points: readonly LengthPoint[]): string => points.map(({ x, y }) => `M${placeX(x).toFixed(1)} ${placeY(y).toFixed(1)}h0`).join('')
  const named = apartFromEachOther(plot.outliers, ({ x, y }) => [placeX(x), placeY(y)])
  const far = new Set(plot.outliers.map(({ row }) => row))
  const end = Math.min(mostX, mostY / plot.slope)
  const here = plot.points.find(({ row }) => row === current)
  const onPointerUp = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [((event.clientX - box.left) / box.width) * size, ((event.clientY - box.top) / box.height) * size]
    const distance = (point: LengthPoint): number => Math.hypot(placeX(point.x) - x, placeY(point.y) - y)
    const nearest = plot.points.reduce<LengthPoint | null>((best, point) => (best === null || distance(point) < distance(best) ? point : best), null)
    if (nearest && distance(nearest) <= near) goTo(nearest.row)
  }
  return (
    <svg className="length-chart" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={description} onPointerUp={onPointerUp}>
      <path className="chart-axis" d={`M${edge.left} ${edge.top}V${size - edge.bottom}H${size - edge.right}`} />
      <path className="chart-usual" d={`M${placeX(0)} ${placeY(0)}L${placeX(end)} ${placeY(end * plot.slope)}`} />
      <path className="chart-dots" d={dots(plot.points.filter(({ row }) => !far.has(row)))} />
      <path className="chart-far" d={dots(plot.outliers)} />
      {here && <circle className="chart-here" cx={placeX(here.x)} cy={placeY(here.y)} r="6" />}
      <g aria-hidden="true">
        {named.map(({ row, x, y }) => {
          const left = placeX(x) > size / 2
          return (
            <text key={row} x={placeX(x) + (left ? -7 : 7)} y={placeY(y) + 4} textAnchor={left ? 'end' : 'start'}>
              {nameOf(row)}
            </text>
          )
        })}
        <text className="chart-name" x={size - edge.right} y={size - 6} textAnchor="end">
          {`${across} → ${mostX}`}
        </text>
        <text className="chart-name" x={12} y={edge.top} textAnchor="end" transform={`rotate(-90 12 ${edge.top})`}>
          {`${up} → ${mostY}`}
        </text>
      </g>
    </svg>
  )
}

/** The outliers whose names have room, the furthest first. */
function apartFromEachOther(points: readonly LengthPoint[], place: (point: LengthPoint) => readonly [number, number]): readonly LengthPoint[] {
  const taken: number[] = []
  return points.filter((point) => {
    const [, y] = place(point)
    const free = taken.every((other) => Math.abs(other - y) >= lineHeight)
    if (free) taken.push(y)
    return free
  })
}
