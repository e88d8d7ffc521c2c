import { create } from 'zustand'
import { noNaming, type MatrixRow, type NameCorrection, type Naming } from '../../core/index.ts'
import { keepNaming, readKeptNaming } from './kept-naming.ts'

export interface NamesState {
  /** The work all this is said of. */
  readonly work: string
  readonly naming: Naming
  /** What was said before, the last at the end, and what was taken back. */
  readonly past: readonly Naming[]
  readonly future: readonly Naming[]
  readonly matrix: readonly MatrixRow[]
  /** Which mention of the opened name is looked at, counted from 0 among those shown; null before the first step. */
  readonly mention: number | null
}

const most = 100

export const useNames = create<NamesState>(() => ({ work: '', naming: noNaming, past: [], future: [], matrix: [], mention: null }))

const { getState: get, setState: set } = useNames

/** What this browser keeps of a work's names; the same work opened again goes on where it is. */
export function openNaming(work: string): Naming {
  if (get().work !== work) set({ work, naming: readKeptNaming(localStorage, work), past: [], future: [], matrix: [], mention: null })
  return get().naming
}

export function receiveMatrix(matrix: readonly MatrixRow[]): void {
  set({ matrix })
}

/** Says something else of the names; what was said can be brought back. */
export function changeNaming(naming: Naming): void {
  const { naming: before, past } = get()
  set({ naming, past: [...past, before].slice(-most), future: [] })
  keep()
}

export function correctName(...corrections: readonly NameCorrection[]): void {
  const { naming } = get()
  changeNaming({ ...naming, corrections: [...naming.corrections, ...corrections] })
}

/** Takes the last change back. */
export function undoNaming(): void {
  const { naming, past, future } = get()
  const before = past.at(-1)
  if (!before) return
  set({ naming: before, past: past.slice(0, -1), future: [naming, ...future] })
  keep()
}

export function redoNaming(): void {
  const { naming, past, future } = get()
  const [after, ...rest] = future
  if (!after) return
  set({ naming: after, past: [...past, naming], future: rest })
  keep()
}

function keep(): void {
  const { work, naming } = get()
  keepNaming(localStorage, work, naming)
}
