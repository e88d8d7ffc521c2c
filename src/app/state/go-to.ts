import { writeAddress } from './address.ts'
import { encodeView } from './view-url.ts'
import { changeView, useReader } from './reader-store.ts'
import type { View } from './view.ts'

type Arrive = (row: string, how: 'top' | 'near') => void

let arrive: Arrive = () => undefined

/** The text tells how it is brought to a row. */
export function onArrival(listener: Arrive): void {
  arrive = listener
}

/** Leads to a row, with a step in the browser's history where the reader jumped there. */
export function goToRow(row: string, { jump = true, how = 'top', finding = null }: { jump?: boolean; how?: 'top' | 'near'; finding?: string | null } = {}): void {
  const before = useReader.getState().view
  if (jump && (before.row !== row || before.finding !== finding)) writeAddress(encodeView({ ...before, row, finding }), true)
  changeView({ row, finding })
  arrive(row, how)
}

/** Leads to a finding's row and marks its spans; with `null` marks none. */
export function goToFinding(id: string | null): void {
  const { findings, analysis } = useReader.getState()
  const finding = [...findings, ...(analysis?.findings ?? [])].find((candidate) => candidate.id === id)
  if (finding) goToRow(finding.row, { finding: finding.id, how: 'near' })
  else changeView({ finding: null })
}

/** The full address of this page showing `change`. */
export function linkTo(change: Partial<View>): string {
  return new URL(encodeView({ ...useReader.getState().view, ...change }), document.baseURI).href
}
