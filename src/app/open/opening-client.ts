import type { Remote } from 'comlink'
import type { OpeningWorker } from '../../workers/opening.ts'
import { workerClient, type WorkerClient } from '../worker-client.ts'

/** A worker that reads, aligns and writes files. */
export type OpeningClient = WorkerClient<OpeningWorker>

export const startOpening = (): OpeningClient => workerClient(new Worker(new URL('../../workers/opening.ts', import.meta.url), { type: 'module', name: 'opening' }))

/** One question to a worker of its own. */
export async function askOpening<Result>(question: (worker: Remote<OpeningWorker>) => Promise<Result>): Promise<Result> {
  const client = startOpening()
  try {
    return await client.ask(question)
  } finally {
    client.end()
  }
}
