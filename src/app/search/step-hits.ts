import type { Hits } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { toggleVersion, maxColumns } from '../state/view.ts'
import { useSearch } from './search-store.ts'

/** Leads to the next hit in a version that is shown, or the one before, round at the ends; before the first step, from the row being read. Where the answer is still to come, it waits for it. */
export function stepHits(step: 1 | -1): void {
  const { answer, asked, current } = useSearch.getState()
  const { find, whole, where } = useReader.getState().view
  // What is there may answer what was typed before.
  if (!answer || asked?.query !== find || asked.whole !== whole || asked.where !== where) {
    useSearch.setState({ step })
    return
  }
  const { hits } = answer
  if (hits.count === 0) {
    stepRows(answer.rows, step)
    return
  }
  const shown = shownNumbers()
  const from = current ?? (step > 0 ? firstFromHere(hits) - 1 : firstFromHere(hits))
  let fallback: number | null = null
  for (let steps = 1; steps <= hits.count; steps++) {
    const at = (((from + step * steps) % hits.count) + hits.count) % hits.count
    if (shown.has(hits.versions[at] ?? -1)) {
      goToHit(at)
      return
    }
    fallback ??= at
  }
  // No version shown has any: the next one is shown where it stands.
  if (fallback !== null) goToHit(fallback)
}

/** Rows found by what they lack have no hit: they are gone through themselves. */
function stepRows(found: Uint32Array, step: 1 | -1): void {
  const { rows } = useSearch.getState()
  const { view } = useReader.getState()
  const here = rows.findIndex(({ id }) => id === view.row)
  const next = step > 0 ? (found.find((row) => row > here) ?? found[0]) : (found.findLast((row) => row < here) ?? found.at(-1))
  const row = rows[next ?? -1]
  if (row) goToRow(row.id, { jump: false, how: 'near', finding: null })
}

/** Leads to a hit by its number; its version is shown where it was hidden. */
export function goToHit(at: number): void {
  const { answer, rows } = useSearch.getState()
  const { work, view } = useReader.getState()
  const row = rows[answer?.hits.rows[at] ?? -1]
  const version = work?.versions[answer?.hits.versions[at] ?? -1]?.id
  if (!row || version === undefined) return
  if (view.layout === 'single') {
    if (view.reading !== version) changeView({ reading: version })
  } else if (!view.versions.includes(version)) changeView({ versions: toggleVersion(view.versions.slice(0, maxColumns - 1), version) })
  if (view.mode !== 'read' || view.only) changeView({ mode: 'read', only: false })
  useSearch.setState({ current: at })
  goToRow(row.id, { jump: false, how: 'near', finding: null })
}

/** Numbers of the versions shown, in the work's order. */
export function shownNumbers(): ReadonlySet<number> {
  const { work, view } = useReader.getState()
  const ids = view.layout === 'single' ? [view.reading] : view.versions
  return new Set(ids.map((id) => work?.versions.findIndex((version) => version.id === id) ?? -1))
}

function firstFromHere({ rows: numbers, count }: Hits): number {
  const { view } = useReader.getState()
  const { rows } = useSearch.getState()
  const here = rows.findIndex(({ id }) => id === view.row)
  for (let at = 0; at < count; at++) if ((numbers[at] ?? 0) >= here) return at
  return 0
}
