import { beginAlignment } from '../alignment/alignment-store.ts'
import { keptAlignment } from '../alignment/kept-alignment.ts'
import { readShelf } from '../library/shelf.ts'
import { changeSettings, openWork, useReader } from '../state/reader-store.ts'
import { startingView } from '../state/starting-view.ts'
import { decodeView } from '../state/view-url.ts'
import type { PartialView } from '../state/view.ts'
import { isOwnView, takeLink } from '../state/visiting.ts'
import { applyCorrections } from './apply-corrections.ts'
import { nothingKept, useKept } from './kept-store.ts'
import { changeCard, readMemory, type KeptWork } from './kept-works.ts'

/** Shows a work opened from files as a link asks, else as it was last shown. */
export function showKept({ work, originals, corrections }: KeptWork, linked: PartialView): void {
  const { settings } = useReader.getState()
  const saved = decodeView(settings.view).work === work.id ? settings.view : (readShelf(localStorage)[work.id]?.hash ?? '')
  const view = startingView(work, decodeView(saved))
  if (settings.view !== saved) changeSettings({ view: saved })
  const shown = takeLink(work, linked, view)
  const rows = keptAlignment(localStorage, work.id)
  beginAlignment(work.alignment ?? null)
  useKept.setState({ ...nothingKept, work, originals, corrections })
  const corrected = { ...work, versions: applyCorrections(work.versions, corrections) }
  openWork(rows ? { ...corrected, alignment: rows } : corrected, [], shown, saved !== '' && !isOwnView(shown, view))
  void changeCard(work.id, { readAt: Date.now() }).catch(() => undefined)
}

/** Puts the memory kept beside a work into the state, once that work is the open one. */
export async function showMemory(work: string): Promise<void> {
  const memory = await readMemory(work)
  if (!memory || useReader.getState().work?.id !== work) return
  useKept.setState({ memory: memory.name })
  useReader.setState({ memory: memory.rows })
}

let following = false

/** Keeps on the card of the open work how many findings are still to be looked at. */
export function followFindings(): void {
  if (following) return
  following = true
  useReader.subscribe((now, before) => {
    if (now.reviewed === before.reviewed || !now.analysis || !now.work || useKept.getState().work?.id !== now.work.id) return
    const findings = now.reviewed.filter(({ state }) => state !== 'dismissed').length
    void changeCard(now.work.id, { findings }).catch(() => undefined)
  })
}
