import { rowsThatDiffer, stepFinding } from '../../core/index.ts'
import { goToFinding, goToRow } from '../state/go-to.ts'
import { openPanel, useReader } from '../state/reader-store.ts'

/** The next finding, or the one before, going round at the ends. */
export function stepToFinding(step: 1 | -1): void {
  const { findings, rows, view, settings } = useReader.getState()
  const next = stepFinding(findings, rows, { finding: view.finding, row: view.row }, step)
  if (!next) return
  if (settings.panel !== 'findings') openPanel('findings')
  goToFinding(next.id)
}

/** The row after the one under the eye, or before it. */
export function stepToRow(step: 1 | -1, here: string | null): void {
  const { rows: all, view, analysis, findings, compared } = useReader.getState()
  const rows = view.only && analysis ? rowsThatDiffer(all, findings, compared) : all
  const index = rows.findIndex(({ id }) => id === (view.row ?? here))
  const next = view.row === null && step > 0 ? rows[Math.max(index, 0)] : rows[index + step]
  if (next) goToRow(next.id, { jump: false, finding: null })
}
