import i18next from 'i18next'
import { correctSegment } from '../../core/index.ts'
import { replaceWork, say, useReader } from '../state/reader-store.ts'
import { applyCorrections, withCorrection } from './apply-corrections.ts'
import { useKept, type SegmentPlace } from './kept-store.ts'
import { keepCorrections, type Correction } from './kept-works.ts'

// What a person does to the text of a work opened from files. Each step is kept in this browser and can be undone.

const { getState: get, setState: set } = useKept

export function stopCorrecting(): void {
  set({ editing: null, draft: null })
}

/** Gives a segment another text; false where it has that text already. */
export function correct({ version, segment: id }: SegmentPlace, text: string): boolean {
  const { work: read, corrections, past } = get()
  const segment = useReader.getState().work?.versions.find((known) => known.id === version)?.segments.find((known) => known.id === id)
  set({ editing: null, draft: null })
  if (!read || !segment || segment.text === text) return false
  set({ past: [...past, corrections], future: [] })
  show(withCorrection(read.versions, corrections, { version, segment: correctSegment(segment, text) }))
  say(i18next.t('correct.done', { ns: 'open' }))
  return true
}

export function undoCorrection(): void {
  const { past, future, corrections } = get()
  const before = past.at(-1)
  if (!before) return
  set({ past: past.slice(0, -1), future: [corrections, ...future] })
  show(before)
  say(i18next.t('correct.undone', { ns: 'open' }))
}

export function redoCorrection(): void {
  const { past, future, corrections } = get()
  const [after, ...rest] = future
  if (!after) return
  set({ past: [...past, corrections], future: rest })
  show(after)
  say(i18next.t('correct.redone', { ns: 'open' }))
}

function show(corrections: readonly Correction[]): void {
  const { work: read } = get()
  const { work: shown } = useReader.getState()
  if (!read || !shown || read.id !== shown.id) return
  set({ corrections })
  replaceWork({ ...shown, versions: applyCorrections(read.versions, corrections) })
  // A work that is not kept itself stays so, whatever of it is.
  const leave = (unkept: 'corrections' | null): void => set((now) => (now.work?.id === read.id && now.unkept !== 'work' ? { unkept } : {}))
  keepCorrections(read.id, corrections).then(
    () => leave(null),
    () => {
      leave('corrections')
      say(i18next.t('kept.notKept', { ns: 'open' }))
    },
  )
}
