import { useEffect, useState } from 'react'
import { afterPaint } from '../after-paint.ts'

/**
 * A value that is taken up when all else that changed with it has been painted: a press is answered at once, and what takes long to draw
 * follows in a turn of its own, where the next press can come before it. Several changes in between are drawn once.
 *
 * @param atOnce true where nothing may wait
 */
export function useAfterPaint<T extends object>(value: T, atOnce: boolean): T {
  const [taken, take] = useState(value)
  useEffect(() => (taken === value ? undefined : afterPaint(() => take(value))), [taken, value])
  return atOnce ? value : taken
}
