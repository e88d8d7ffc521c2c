import { useMemo, useSyncExternalStore } from 'react'
import type { Version } from '../../core/index.ts'
import { usePrinting } from '../print/printing.ts'
import { useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import type { Layout } from '../state/view.ts'

const narrow = window.matchMedia('(width < 600px)')

/** True below 600 px, where columns have no room. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => narrow.matches,
  )
}

interface Shown {
  readonly layout: Layout
  readonly versions: readonly Version[]
}

/** The layout in force (never columns on a phone, always on paper) and the versions it shows, in order. */
export function useShownVersions(): Shown {
  const work = useReader((state) => state.work)
  const { layout: asked, versions: ids, reading } = useView(({ layout, versions, reading }) => ({ layout, versions, reading }))
  const isNarrow = useNarrow()
  const printing = usePrinting((state) => state.printing)
  return useMemo(() => {
    const layout = isNarrow && asked === 'columns' ? 'stacked' : asked
    const wanted = layout === 'single' ? [reading] : ids
    return { layout: printing ? 'columns' : layout, versions: wanted.flatMap((id) => work?.versions.find((version) => version.id === id) ?? []) }
  }, [work, asked, ids, reading, isNarrow, printing])
}
