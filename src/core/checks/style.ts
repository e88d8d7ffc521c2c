import { groupBy } from '../model/index.ts'
import type { Observation } from './check.ts'
import type { CheckContext, CheckedSegment } from './context.ts'

/** Of an observation about form: what is done there, so that the same done throughout is told to be the document's way. */
export interface Manner {
  /** One way of writing: "a space before a colon" and "two spaces" are two. */
  readonly pattern: string
  /** Whether a segment has the thing at all, so that it could be done there; left out where every segment has. */
  readonly occasion?: (segment: CheckedSegment) => boolean
}

// Two alike are as quickly looked at as one.
const fewest = 3
const share = 1 / 4
const shown = 6

/**
 * Where more than a quarter of a version's segments are written in one manner, the manner is the document's: one observation stands for all,
 * with the first places and how many there are. Of segments only those count that could have been written so. A row given on its own shows no
 * habit, and is left as it is.
 */
export function gatherStyle(context: CheckContext, observations: readonly Observation[]): readonly Observation[] {
  if (!context.wholeWork) return observations
  const groups = groupBy(observations, keyOf)
  const order = new Map(context.rows.map((row, index) => [row.id, index]))
  const gathered = new Map<string, Observation>()
  for (const [key, group] of groups) {
    if (key === null) continue
    const times = new Set(group.map(({ spans }) => spans[0]!.segment)).size
    if (times < fewest) continue
    const of = occasionsOf(context, group[0]!)
    if (times <= of * share) continue
    group.sort((a, b) => order.get(a.row)! - order.get(b.row)! || a.spans[0]!.start - b.spans[0]!.start)
    const first = group[0]!
    const { version } = first.spans[0]!
    gathered.set(key, { ...first, spans: group.flatMap(({ spans }) => spans).slice(0, shown), params: { ...first.params, change: 'style', version, times, of } })
  }
  if (gathered.size === 0) return observations
  const said = new Set<string>()
  return observations.flatMap((observation) => {
    const key = keyOf(observation)
    const style = key === null ? undefined : gathered.get(key)
    if (key === null || !style) return [observation]
    if (said.has(key)) return []
    said.add(key)
    return [style]
  })
}

/** What is counted together: one manner in one version, with the same ones held to be wrong. Null for what is no matter of form. */
function keyOf({ severity, manner, blamed, spans }: Observation): string | null {
  return manner && severity === 'hint' && spans[0] ? [spans[0].version, blamed.join(), manner.pattern].join('\n') : null
}

function occasionsOf(context: CheckContext, { manner, spans }: Observation): number {
  let count = 0
  for (const row of context.rows)
    for (const cell of row.cells)
      if (cell.version === spans[0]!.version) for (const segment of cell.segments) if (manner?.occasion?.(segment) ?? true) count++
  return count
}
