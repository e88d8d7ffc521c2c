import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { SentenceGroup, SentencePart, Version } from '../../core/index.ts'
import { askAnalysis } from '../analysis-client.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { paintRanges } from './paint-ranges.ts'
import { placeUnder, type Place } from './place-under.ts'
import { rangeOf } from './printed-range.ts'
import './SentenceLight.css'

interface Lit {
  readonly row: string
  readonly groups: readonly SentenceGroup[]
  readonly group: SentenceGroup
}

interface SentenceLightProps {
  readonly table: RefObject<HTMLTableElement | null>
  readonly versions: readonly Version[]
}

/**
 * Lights the sentence under the pointer, or stepped to with [ and ], and its counterparts in every version shown; a sentence without any is
 * marked otherwise, and said to be. The text itself is not touched: the browser paints over ranges of it.
 */
export function SentenceLight({ table, versions }: SentenceLightProps): ReactNode {
  const { t, label } = useWords()
  const rows = useReader((state) => state.rows)
  const analysis = useReader((state) => state.analysis)
  const [lit, setLit] = useState<Lit | null>(null)
  const now = useRef<Lit | null>(null)
  const ids = useMemo(() => versions.map(({ id }) => id), [versions])

  useEffect(() => {
    const element = table.current
    if (!element || !analysis) return undefined
    const answers = new Map<string, Promise<readonly SentenceGroup[]>>()
    let latest = 0
    const light = async (row: string, find: (groups: readonly SentenceGroup[]) => SentenceGroup | undefined): Promise<void> => {
      const asked = ++latest
      const answer = answers.get(row) ?? askAnalysis((worker) => worker.sentences(row, ids))
      answers.set(row, answer)
      const groups = await answer
      const group = asked === latest ? find(groups) : undefined
      if (asked === latest && now.current?.group !== group) show(group ? { row, groups, group } : null)
    }
    const show = (next: Lit | null): void => {
      now.current = next
      setLit(next)
    }
    const onMove = (event: PointerEvent): void => {
      const place = placeUnder(event)
      if (place) void light(place.row, (groups) => groups.find(({ parts }) => parts.some((part) => holds(part, place))))
    }
    const onLeave = (): void => {
      latest++
      show(null)
    }
    const onKey = (event: KeyboardEvent): void => {
      const step = event.code === 'BracketRight' ? 1 : event.code === 'BracketLeft' ? -1 : 0
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return
      event.preventDefault()
      const row = useReader.getState().view.row ?? rows[0]?.id
      if (row === undefined) return
      if (useReader.getState().view.row !== row) changeView({ row })
      void light(row, (groups) => {
        const at = now.current?.row === row ? groups.findIndex((group) => group === now.current?.group) : step > 0 ? -1 : groups.length
        return groups[(at + step + groups.length) % Math.max(1, groups.length)]
      })
    }
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerleave', onLeave)
    window.addEventListener('keydown', onKey)
    return () => {
      latest++
      show(null)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerleave', onLeave)
      window.removeEventListener('keydown', onKey)
    }
  }, [table, analysis, ids, rows])

  const missing = lit ? versions.filter(({ id }) => !lit.group.parts.some(({ version }) => version === id)) : []
  const alone = missing.length > 0
  useEffect(() => {
    const element = table.current
    if (!element || !lit) return undefined
    const row = element.querySelector(`[data-row="${CSS.escape(lit.row)}"]`)
    const ranges = lit.group.parts.flatMap(({ version, segment, start, end }) => {
      const found = row?.querySelector<HTMLElement>(`[data-version="${CSS.escape(version)}"] [data-segment="${CSS.escape(segment)}"]`)
      return (found && rangeOf(found, start, end)) ?? []
    })
    return paintRanges(alone ? 'sentence-alone' : 'sentence', ranges)
  }, [table, lit, alone])

  return (
    <p className="sentence-caption" role="status" hidden={!lit}>
      {lit && (
        <>
          {t('sentences.place', { place: lit.groups.indexOf(lit.group) + 1, count: lit.groups.length })}
          {alone && <span className="sentence-missing"> {t('sentences.alone', { versions: missing.map(label).join(', ') })}</span>}
        </>
      )}
    </p>
  )
}

const holds = (part: SentencePart, { version, segment, offset }: Place): boolean => part.version === version && part.segment === segment && part.start <= offset && offset < part.end
