import { releaseProxy, wrap, type Remote } from 'comlink'

/** A worker and the questions to it that wait for an answer. */
export interface WorkerClient<Api> {
  /** Asks it something. @throws where the worker breaks or is ended before it answers, or was before */
  readonly ask: <Result>(question: (worker: Remote<Api>) => Promise<Result>) => Promise<Result>
  /** Whether it broke or was ended: nothing asked of it will be answered. */
  readonly over: () => boolean
  /** Ends it, wherever it is. */
  readonly end: () => void
}

/**
 * Wraps a worker just started. Who waits is kept in a list and told, since a promise for "broken" that lives as long as the worker would
 * keep every answer ever raced against it; and the wrapper is released at the end, which else would keep the worker, and with it a whole work.
 */
export function workerClient<Api>(worker: Worker): WorkerClient<Api> {
  const remote = wrap<Api>(worker)
  const waiting = new Set<(reason: Error) => void>()
  let over: Error | null = null
  const fail = (reason: Error): void => {
    over = reason
    for (const refuse of waiting) refuse(reason)
    waiting.clear()
  }
  // Its file cannot be loaded, say: answers would be waited for in vain.
  worker.addEventListener('error', (event) => fail(new Error(event.message)))
  return {
    over: () => over !== null,
    ask(question) {
      if (over) return Promise.reject(over)
      return new Promise((resolve, reject) => {
        waiting.add(reject)
        question(remote)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject))
      })
    },
    end() {
      remote[releaseProxy]()
      worker.terminate()
      fail(new Error('ended'))
    },
  }
}
