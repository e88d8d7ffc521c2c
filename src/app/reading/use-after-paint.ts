import { useEffect, useState } from 'react'

/** How long a page that is not painted, behind another window, is waited for, in milliseconds. */
const unseen = 200

/**
 * A value that is taken up when all else that changed with it has been painted: a press is answered at once, and what takes long to draw
 * follows in a turn of its own, where the next press can come before it. Several changes in between are drawn once.
 *
 * @param atOnce true where nothing may wait
 */
export function useAfterPaint<T extends object>(value: T, atOnce: boolean): T {
  const [taken, take] = useState(value)
  useEffect(() => {
    if (taken === value) return undefined
    let timer: ReturnType<typeof setTimeout> = setTimeout(() => take(value), unseen)
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      timer = setTimeout(() => take(value))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [taken, value])
  return atOnce ? value : taken
}
