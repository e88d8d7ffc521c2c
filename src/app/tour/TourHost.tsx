import type { ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useTour } from './tour-state.ts'
import { late } from '../chrome/late.tsx'

const Tour = late(async () => (await import('./Tour.tsx')).Tour, ['tour'])

/** Nothing is loaded for the tour before it is shown. */
export function TourHost(): ReactNode {
  const open = useTour((state) => state.open)
  return open ? (
    <Part failed={null}>
      <Tour />
    </Part>
  ) : null
}
