import { create } from 'zustand'
import type { MemoryRow } from '../../core/index.ts'
import { startLinks, type LinksJob } from './links-job.ts'

interface LinksState {
  /** Null where no work's links are being learned or asked for. */
  readonly job: LinksJob | null
  /** The share learned so far, 0 to 1; null where there is nothing to wait for. */
  readonly learned: number | null
}

export const useLinks = create<LinksState>(() => ({ job: null, learned: null }))

/** Learns the links between the versions shown and others of the work the analysis holds; the answer ends that. */
export function openLinks(shown: readonly string[], all: readonly string[], memory: readonly MemoryRow[]): () => void {
  const job = startLinks(shown, all, memory, (share) => {
    if (useLinks.getState().job === job) useLinks.setState({ learned: share < 1 ? share : null })
  })
  useLinks.setState({ job, learned: 0 })
  return () => {
    job.stop()
    useLinks.setState({ job: null, learned: null })
  }
}
