import { wrap, type Remote } from 'comlink'
import type { OpeningWorker } from '../../workers/opening.ts'

/** A worker that reads, aligns and writes files. Ending it ends whatever it is at. */
export interface OpeningClient {
  /** Asks it something. @throws where the worker breaks or is ended before it answers */
  readonly ask: <Result>(question: (worker: Remote<OpeningWorker>) => Promise<Result>) => Promise<Result>
  readonly end: () => void
}

export function startOpening(): OpeningClient {
  const worker = new Worker(new URL('../../workers/opening.ts', import.meta.url), { type: 'module', name: 'opening' })
  const remote = wrap<OpeningWorker>(worker)
  let refuse: (reason: Error) => void = () => undefined
  const broken = new Promise<never>((_resolve, reject) => {
    refuse = reject
  })
  // Ended while nobody waits is no error.
  broken.catch(() => undefined)
  worker.addEventListener('error', (event) => refuse(new Error(event.message)))
  return {
    ask: (question) => Promise.race([question(remote), broken]),
    end() {
      worker.terminate()
      refuse(new Error('ended'))
    },
  }
}

/** One question to a worker of its own. */
export async function askOpening<Result>(question: (worker: Remote<OpeningWorker>) => Promise<Result>): Promise<Result> {
  const client = startOpening()
  try {
    return await client.ask(question)
  } finally {
    client.end()
  }
}
