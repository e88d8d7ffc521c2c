import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { counterparts, type LinkedWord, type RowLinks, type Version } from '../../core/index.ts'
import { paintRanges } from '../sentences/paint-ranges.ts'
import { placeUnder, type Place } from '../sentences/place-under.ts'
import { rangeOf } from '../sentences/printed-range.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { openLinks, useLinks } from './links-store.ts'
import { stepWord } from './step-word.ts'
import { useUnlinked } from './use-unlinked.ts'
import { WordCaption } from './WordCaption.tsx'
import './WordLight.css'

interface Lit {
  readonly row: string
  readonly links: RowLinks
  readonly word: number
}

interface WordLightProps {
  readonly table: RefObject<HTMLTableElement | null>
  readonly versions: readonly Version[]
}

const strengths = [1, 2, 3] as const

/**
 * Lights the word under the pointer, tapped, or stepped to with , and . and what answers it in every other version; says it in words too,
 * those of versions not shown included. How sure an answer is shows in the rule over it.
 */
export function WordLight({ table, versions }: WordLightProps): ReactNode {
  const analysis = useReader((state) => state.analysis)
  const unlinked = useReader((state) => state.settings.unlinked)
  const memory = useReader((state) => state.memory)
  const { job, learned } = useLinks()
  const [lit, setLit] = useState<Lit | null>(null)
  const now = useRef<Lit | null>(null)
  const shown = useMemo(() => versions.map(({ id }) => id), [versions])
  // The versions linked depend on which are shown only where a work has more of them than are linked at once.
  const linked = useMemo(() => [...shown].toSorted().join(' '), [shown])
  useUnlinked(table, unlinked ? job : null)

  useEffect(() => {
    if (!analysis) return undefined
    return openLinks(linked.split(' '), useReader.getState().work?.versions.map(({ id }) => id) ?? [], memory)
  }, [analysis, linked, memory])

  useEffect(() => {
    const element = table.current
    if (!element || !job) return undefined
    let latest = 0
    const show = (next: Lit | null): void => {
      now.current = next
      setLit(next)
    }
    const light = async (row: string, find: (links: RowLinks) => number): Promise<void> => {
      const asked = ++latest
      const links = await job.row(row)
      if (asked !== latest) return
      const word = find(links)
      if (word < 0) show(null)
      else if (now.current?.row !== row || now.current.word !== word) show({ row, links, word })
    }
    const at = (place: Place | null): void => {
      if (place) void light(place.row, ({ words }) => words.findIndex((word) => isAt(word, place)))
    }
    const onMove = (event: PointerEvent): void => {
      // A finger on its way scrolls; it lights a word by a tap.
      if (event.pointerType !== 'touch') at(placeUnder(event))
    }
    const onLeave = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return
      latest++
      show(null)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !useReader.getState().settings.shortcuts) return
      if (event.target instanceof Element && event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return
      if (event.key === 'Escape') {
        latest++
        show(null)
        return
      }
      const step = event.code === 'Period' ? 1 : event.code === 'Comma' ? -1 : 0
      // While something is searched for, these keys go through its hits.
      if (step === 0 || useReader.getState().view.find !== '') return
      event.preventDefault()
      const { view, rows } = useReader.getState()
      const row = view.row ?? rows[0]?.id
      if (row === undefined) return
      if (view.row !== row) changeView({ row })
      const from = now.current?.row === row ? now.current.word : null
      void light(row, (links) => stepWord(links, shown, from, step, event.shiftKey))
    }
    element.addEventListener('pointermove', onMove)
    element.addEventListener('click', onClick)
    element.addEventListener('pointerleave', onLeave)
    window.addEventListener('keydown', onKey)
    function onClick(event: MouseEvent): void {
      at(placeUnder(event))
    }
    return () => {
      latest++
      show(null)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('click', onClick)
      element.removeEventListener('pointerleave', onLeave)
      window.removeEventListener('keydown', onKey)
    }
  }, [table, job, shown])

  const found = useMemo(() => (lit ? counterparts(lit.links, lit.word) : []), [lit])
  useEffect(() => {
    const element = table.current
    const word = lit?.links.words[lit.word]
    if (!element || !lit || !word) return undefined
    const row = element.querySelector(`[data-row="${CSS.escape(lit.row)}"]`)
    const ranges = (version: string, spans: readonly { readonly segment: string; readonly start: number; readonly end: number }[]): readonly Range[] =>
      spans.flatMap(({ segment, start, end }) => {
        const text = row?.querySelector<HTMLElement>(`[data-version="${CSS.escape(version)}"] [data-segment="${CSS.escape(segment)}"]`)
        return (text && rangeOf(text, start, end)) ?? []
      })
    const clear = [
      paintRanges('word', ranges(word.version, [word]), 2),
      ...strengths.map((strength) => paintRanges(`word-${strength}`, found.flatMap(({ version, spans }) => ranges(version, spans.filter((span) => span.strength === strength))), 1)),
    ]
    return () => {
      for (const undo of clear) undo()
    }
  }, [table, lit, found])

  return <WordCaption word={lit?.links.words[lit.word] ?? null} found={found} learned={lit ? null : learned} />
}

const isAt = (word: LinkedWord, { version, segment, offset }: Place): boolean => word.version === version && word.segment === segment && word.start <= offset && offset < word.end
