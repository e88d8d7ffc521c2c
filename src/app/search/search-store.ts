import { create } from 'zustand'
import type { Row, SearchAnswer, SearchRequest } from '../../core/index.ts'
import type { SearchProgress } from '../../workers/search.ts'

export interface SearchState {
  /** True where the box is open in a window too narrow to have it always. */
  readonly open: boolean
  /** The last answer, and what it answers; the one before stays while the next is looked for. */
  readonly answer: SearchAnswer | null
  readonly asked: SearchRequest | null
  /** The rows the answer counts. */
  readonly rows: readonly Row[]
  /** How far the text is made ready; null where it is, or nobody has asked. */
  readonly progress: SearchProgress | null
  /** Why there is no answer: the expression took too long and was given up, or the worker broke. */
  readonly failed: 'slow' | 'broken' | null
  /** The hit one was led to, by its number in the answer. */
  readonly current: number | null
  /** A step asked for before the answer was there. */
  readonly step: 1 | -1 | null
  /** True where the concordance is open. */
  readonly concordance: boolean
}

export const nothingSearched = { answer: null, asked: null, rows: [], progress: null, failed: null, current: null, step: null, concordance: false } as const satisfies Partial<SearchState>

export const useSearch = create<SearchState>(() => ({ open: false, ...nothingSearched }))
