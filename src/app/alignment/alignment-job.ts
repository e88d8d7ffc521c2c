import type { Remote } from 'comlink'
import type { AlignmentWorker } from '../../workers/alignment.ts'
import { hearing } from '../hearing.ts'
import { workerClient } from '../worker-client.ts'

/** Work on the rows off the page's thread. Cancelling ends its worker at once, wherever it is. */
export interface AlignmentJob<Result> {
  readonly result: Promise<Result>
  readonly cancel: () => void
}

type Ask<Result> = (worker: Remote<AlignmentWorker>, progress: MessagePort) => Promise<Result>

/** Starts a worker for one question and ends it when it has answered. The result is null where it was cancelled. @throws where the worker breaks */
export function startJob<Result>(ask: Ask<Result>, onProgress: (done: number) => void): AlignmentJob<Result | null> {
  const client = workerClient<AlignmentWorker>(new Worker(new URL('../../workers/alignment.ts', import.meta.url), { type: 'module', name: 'alignment' }))
  const progress = hearing(onProgress)
  let cancelled = false
  const result = client
    .ask<Result | null>((worker) => ask(worker, progress.port))
    .catch((reason: unknown) => {
      if (cancelled) return null
      throw reason
    })
    .finally(() => {
      client.end()
      progress.close()
    })
  const cancel = (): void => {
    cancelled = true
    client.end()
  }
  return { result, cancel }
}
