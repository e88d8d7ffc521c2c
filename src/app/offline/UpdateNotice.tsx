import type { ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useUpdate } from './keep-offline.ts'
import { late } from '../chrome/late.tsx'

const UpdateOffer = late(async () => (await import('./UpdateOffer.tsx')).UpdateOffer, ['offline'])

/** Says in words that a newer page is there; nothing is loaded for it before there is one. */
export function UpdateNotice(): ReactNode {
  const waiting = useUpdate((state) => state.waiting)
  return waiting ? (
    <Part failed={null}>
      <UpdateOffer />
    </Part>
  ) : null
}
