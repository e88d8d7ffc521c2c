import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react'
import type { ReachRow } from '../reading/RowWindow.tsx'
import { createPlaceKeeper, type PlaceKeeper } from './place-keeper.ts'

/** A place keeper for the rows in a scroller. `layoutKey` changes with what lays the rows out anew; `reach` brings rows into the page. */
export function usePlaceKeeper(scroller: RefObject<HTMLElement | null>, layoutKey: string, reach: RefObject<ReachRow>): PlaceKeeper {
  const keeper = useMemo(() => createPlaceKeeper(scroller, reach), [scroller, reach])
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the key is not read, its change is what matters
  useLayoutEffect(() => keeper.restore(), [keeper, layoutKey])
  useEffect(() => keeper.watch(), [keeper])
  return keeper
}
