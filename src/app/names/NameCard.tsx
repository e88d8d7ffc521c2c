import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { afterPaint } from '../after-paint.ts'
import { useReader } from '../state/reader-store.ts'
import { LateNamesPanel } from './LateNamesPanel.ts'
import { NameSpellings } from './NameSpellings.tsx'
import { useLitMention } from './use-lit-mention.ts'
import './NameCard.css'

interface Place {
  readonly id: string
  readonly printed: string | null
  readonly proposed: boolean
  readonly version: string
  readonly left: number
  readonly top: number
  readonly above: boolean
}

/** While a name is pointed at or focused: all its mentions are lit, and a card says every spelling. Escape puts the card away. */
export function NameCard({ table }: { readonly table: RefObject<HTMLTableElement | null> }): ReactNode {
  const [place, setPlace] = useState<Place | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const names = useReader((state) => state.analysis?.names)
  const name = useMemo(() => names?.find(({ id }) => id === place?.id), [names, place?.id])

  useEffect(() => {
    const element = table.current
    if (!element) return undefined
    let later: ReturnType<typeof setTimeout> | undefined
    const nameAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null)
    const show = (mention: HTMLElement): void => {
      const box = mention.getClientRects()[0] ?? mention.getBoundingClientRect()
      const above = box.bottom > window.innerHeight * 0.6
      setPlace({
        id: mention.dataset['name'] ?? '',
        printed: mention.dataset['printed'] ?? null,
        proposed: mention.dataset['proposed'] !== undefined,
        version: mention.closest<HTMLElement>('[data-version]')?.dataset['version'] ?? '',
        left: Math.max(8, Math.min(box.left, window.innerWidth - 336)),
        top: above ? window.innerHeight - box.top + 6 : box.bottom + 6,
        above,
      })
    }
    const onOver = (event: PointerEvent): void => {
      // A finger that touches a name presses it: the panel opens and says the same, and the card would lie upon it.
      if (event.pointerType === 'touch') return
      const mention = nameAt(event.target)
      clearTimeout(later)
      if (mention) {
        // A press may follow; where it fails, the press tries again and says so.
        afterPaint(() => LateNamesPanel.load().catch(() => undefined))
        later = setTimeout(() => show(mention), 120)
      } else if (!(event.target instanceof Node && card.current?.contains(event.target))) later = setTimeout(() => setPlace(null), 200)
    }
    const onFocus = (event: FocusEvent): void => {
      const mention = nameAt(event.target)
      if (mention?.matches(':focus-visible')) show(mention)
    }
    const put = (): void => {
      clearTimeout(later)
      setPlace(null)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'Escape') put()
    }
    document.addEventListener('pointerover', onOver)
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', put)
    document.addEventListener('keydown', onKey)
    element.parentElement?.addEventListener('scroll', put, { passive: true })
    return () => {
      clearTimeout(later)
      document.removeEventListener('pointerover', onOver)
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', put)
      document.removeEventListener('keydown', onKey)
      element.parentElement?.removeEventListener('scroll', put)
    }
  }, [table])

  useLitMentions(table, place?.id ?? null)
  useLitMention(table)

  if (!place || !name) return null
  return (
    <div ref={card} className="name-card" role="status" style={place.above ? { left: place.left, bottom: place.top } : { left: place.left, top: place.top }}>
      <NameSpellings name={name} printed={place.printed} proposedIn={place.proposed ? place.version : null} />
    </div>
  )
}

/** Sets `data-lit` on every mention of one name. Past React on purpose: a hover must not draw the rows again. */
function useLitMentions(table: RefObject<HTMLTableElement | null>, id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined
    const mentions = [...(table.current?.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(id)}"]`) ?? [])]
    for (const mention of mentions) mention.dataset['lit'] = ''
    return () => {
      for (const mention of mentions) delete mention.dataset['lit']
    }
  }, [table, id])
}
