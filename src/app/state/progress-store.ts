import { create } from 'zustand'
import type { Progress } from '../../core/index.ts'

/** How far the worker is; null where it is at rest. A store of its own: it changes many times a second, and of the page only a bar follows it. */
export const useProgress = create<{ readonly progress: Progress | null }>(() => ({ progress: null }))
