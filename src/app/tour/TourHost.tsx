import { lazy, Suspense, type ReactNode } from 'react'
import { useTour } from './tour-state.ts'

const Tour = lazy(async () => ({ default: (await import('./Tour.tsx')).Tour }))

/** Nothing is loaded for the tour before it is shown. */
export function TourHost(): ReactNode {
  const open = useTour((state) => state.open)
  return open ? (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  ) : null
}
