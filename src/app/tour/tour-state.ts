import { create } from 'zustand'
import { changeSettings, useReader } from '../state/reader-store.ts'
import { firstWork } from '../works.ts'

/** True while the tour is shown. */
export const useTour = create<{ readonly open: boolean }>(() => ({ open: false }))

/** Once, to who comes without a link: what a link shows is not covered, and another work is not what the tour speaks of. */
export function offerTour(asked: string): void {
  const { settings, work } = useReader.getState()
  if (settings.toured || asked !== '' || work?.id !== firstWork) return
  changeSettings({ toured: true })
  useTour.setState({ open: true })
}
