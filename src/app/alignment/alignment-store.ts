import { create } from 'zustand'
import type { AlignmentChanges, MoveOffer, RowWeight } from '../../core/index.ts'

/** The passage the tools act on. */
export interface Target {
  readonly row: string
  readonly version: string
  readonly segment: string
}

export interface AlignmentState {
  /** The rows as the work itself has them: where dropping all corrections leads. */
  readonly own: AlignmentChanges | null
  readonly past: readonly (AlignmentChanges | null)[]
  readonly future: readonly (AlignmentChanges | null)[]
  readonly target: Target | null
  /** By row id; null before the first weighing. Those of rows changed since are of the rows as they were. */
  readonly weights: ReadonlyMap<string, RowWeight> | null
  /** Blocks that seem to stand elsewhere, found with the weights. */
  readonly offers: readonly MoveOffer[]
  /** Shares done, 0 to 1, of what is under way. */
  readonly weighing: number | null
  readonly aligning: number | null
  readonly lowFirst: boolean
  readonly plot: boolean
}

const nothing: AlignmentState = {
  own: null,
  past: [],
  future: [],
  target: null,
  weights: null,
  offers: [],
  weighing: null,
  aligning: null,
  lowFirst: false,
  plot: false,
}

export const useAlignment = create<AlignmentState>(() => nothing)

/** Another work was opened. */
export function beginAlignment(own: AlignmentChanges | null): void {
  const { lowFirst, plot } = useAlignment.getState()
  useAlignment.setState({ ...nothing, own, lowFirst, plot })
}
