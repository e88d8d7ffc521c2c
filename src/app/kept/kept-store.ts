import { create } from 'zustand'
import type { Work } from '../../core/index.ts'
import type { Original } from '../../workers/opening.ts'
import type { Correction } from './kept-works.ts'

/** The name of the browser's database with works opened from files. */
export const keptDatabase = 'tetrapla'

/** A segment of a version. */
export interface SegmentPlace {
  readonly version: string
  readonly segment: string
}

export interface KeptState {
  /** The open work where it was opened from files, as it was read; null for one that comes with the page. */
  readonly work: Work | null
  readonly originals: readonly Original[]
  /** What its segments say now, where that is not what was read; each segment once. */
  readonly corrections: readonly Correction[]
  readonly past: readonly (readonly Correction[])[]
  readonly future: readonly (readonly Correction[])[]
  /** The segment being corrected. */
  readonly editing: SegmentPlace | null
  /** What was typed of it so far: rows out of sight are not drawn, and what is typed outlives them. */
  readonly draft: string | null
  /** What of the open work this browser could not keep: it is gone when the page is left. */
  readonly unkept: 'work' | 'corrections' | null
  /** The name of the translation memory beside the open work, whatever work it is. */
  readonly memory: string | null
}

export const nothingKept: KeptState = { work: null, originals: [], corrections: [], past: [], future: [], editing: null, draft: null, unkept: null, memory: null }

export const useKept = create<KeptState>(() => nothingKept)
