import { proxy, wrap, type Remote } from 'comlink'
import type { AlignmentWorker } from '../../workers/alignment.ts'

/** Work on the rows off the page's thread. Cancelling ends its worker at once, wherever it is. */
export interface AlignmentJob<Result> {
  readonly result: Promise<Result>
  readonly cancel: () => void
}

type Ask<Result> = (worker: Remote<AlignmentWorker>, onProgress: (done: number) => void) => Promise<Result>

/** Starts a worker for one question and ends it when it has answered. The result is null where it was cancelled. @throws where the worker breaks */
export function startJob<Result>(ask: Ask<Result>, onProgress: (done: number) => void): AlignmentJob<Result | null> {
  const worker = new Worker(new URL('../../workers/alignment.ts', import.meta.url), { type: 'module', name: 'alignment' })
  let cancel = (): void => undefined
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => {
      worker.terminate()
      resolve(null)
    }
  })
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
  })
  const result = Promise.race([ask(wrap<AlignmentWorker>(worker), proxy(onProgress)), cancelled, broken]).finally(() => worker.terminate())
  return { result, cancel }
}
