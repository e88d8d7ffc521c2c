import { useEffect, type RefObject } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { useNames } from './names-store.ts'
import { shownMentions, shownVersions } from './step-mentions.ts'

/** Marks the mention one was led to, in the text. Past React on purpose: a step must not draw the rows again. */
export function useLitMention(table: RefObject<HTMLTableElement | null>): void {
  const { name: id, analysis, rows } = useReader(useShallow(({ name, analysis, rows }) => ({ name, analysis, rows })))
  const view = useView(({ layout, reading, versions }) => ({ layout, reading, versions }))
  const place = useNames((state) => state.mention)
  useEffect(() => {
    const name = place === null ? undefined : analysis?.names.find((candidate) => candidate.id === id)
    const target = name && place !== null ? shownMentions(name, rows, shownVersions(view))[place] : undefined
    if (!target) return undefined
    const { version, segment, start } = target.mention
    const found = table.current?.querySelectorAll<HTMLElement>(`[data-version="${CSS.escape(version)}"] [data-segment="${CSS.escape(segment)}"] [data-at="${start}"]`)
    const spans = [...(found ?? [])]
    for (const span of spans) span.dataset['current'] = ''
    return () => {
      for (const span of spans) delete span.dataset['current']
    }
  }, [table, id, place, analysis, rows, view])
  // A row may be longer than the window: the row is led to first, then the mention in it. Once a step: reading on must not lead back.
  const step = place === null ? null : `${id} ${place}`
  useEffect(() => {
    if (step === null) return undefined
    const frame = requestAnimationFrame(() => table.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [table, step])
}
