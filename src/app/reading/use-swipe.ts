import { useEffect, type RefObject } from 'react'
import { changeView, say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'

// Farther than a thumb slips while it scrolls, and more along the line than across.
const least = 56
const slope = 2

/** Where one version is read, a swipe along the line shows the next one, or the one before, at the same place. */
export function useSwipe(text: RefObject<HTMLElement | null>, on: boolean): void {
  const { label } = useWords()
  useEffect(() => {
    const element = text.current
    if (!element || !on) return undefined
    let from: { readonly x: number; readonly y: number } | null = null
    const onStart = ({ touches, target }: TouchEvent): void => {
      const [touch] = touches
      // What scrolls along the line itself, and signs that are held, keep their own.
      const own = target instanceof Element && target.closest('button, .facts, .tabs') !== null
      from = touch && touches.length === 1 && !own ? { x: touch.clientX, y: touch.clientY } : null
    }
    const onEnd = ({ changedTouches: [touch] }: TouchEvent): void => {
      if (!from || !touch) return
      const [along, across] = [touch.clientX - from.x, touch.clientY - from.y]
      from = null
      if (Math.abs(along) < least || Math.abs(along) < slope * Math.abs(across) || getSelection()?.type === 'Range') return
      const { work, view } = useReader.getState()
      const versions = work?.versions ?? []
      const forward = along < 0 === (getComputedStyle(element).direction === 'ltr')
      const next = versions[(versions.findIndex(({ id }) => id === view.reading) + (forward ? 1 : versions.length - 1)) % versions.length]
      if (!next) return
      changeView({ reading: next.id })
      say(label(next))
    }
    const onCancel = (): void => {
      from = null
    }
    element.addEventListener('touchstart', onStart, { passive: true })
    element.addEventListener('touchend', onEnd)
    element.addEventListener('touchcancel', onCancel)
    return () => {
      element.removeEventListener('touchstart', onStart)
      element.removeEventListener('touchend', onEnd)
      element.removeEventListener('touchcancel', onCancel)
    }
  }, [text, on, label])
}
