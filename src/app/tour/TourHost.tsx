import { lazy, type ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useTour } from './tour-state.ts'

const Tour = lazy(async () => ({ default: (await import('./Tour.tsx')).Tour }))

/** Nothing is loaded for the tour before it is shown. */
export function TourHost(): ReactNode {
  const open = useTour((state) => state.open)
  return open ? (
    <Part failed={null}>
      <Tour />
    </Part>
  ) : null
}
