import { lazy, Suspense, type ReactNode } from 'react'
import { useUpdate } from './keep-offline.ts'

const UpdateOffer = lazy(async () => ({ default: (await import('./UpdateOffer.tsx')).UpdateOffer }))

/** Says in words that a newer page is there; nothing is loaded for it before there is one. */
export function UpdateNotice(): ReactNode {
  const waiting = useUpdate((state) => state.waiting)
  return waiting ? (
    <Suspense fallback={null}>
      <UpdateOffer />
    </Suspense>
  ) : null
}
