import { useShallow } from 'zustand/react/shallow'
import { useReader } from './reader-store.ts'
import type { View } from './view.ts'

/** Parts of the view in force; drawn anew only when one of them changes, not with every step through the text. */
export const useView = <T extends object>(pick: (view: View) => T): T => useReader(useShallow(({ view }) => pick(view)))
