import { useKept, type KeptState } from './kept-store.ts'

/** What leaving the page would lose: a passage typed and not taken over, or what this browser could not keep; null where nothing. */
export function lostByLeaving({ draft, unkept }: Pick<KeptState, 'draft' | 'unkept'>): 'draft' | 'unkept' | null {
  return draft !== null ? 'draft' : unkept === null ? null : 'unkept'
}

const ask = (event: BeforeUnloadEvent): void => {
  if (lostByLeaving(useKept.getState()) !== null) event.preventDefault()
}

/** Has the browser ask before the page is closed or reloaded while that would lose something. */
export const askBeforeLeaving = (): void => window.addEventListener('beforeunload', ask)

/** The reader was told in words and goes on: not to be asked again. */
export const leaveUnasked = (): void => window.removeEventListener('beforeunload', ask)
