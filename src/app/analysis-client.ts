import { wrap, type Remote } from 'comlink'
import type { AnalysisWorker } from '../workers/analysis.ts'

interface AnalysisClient {
  readonly worker: Remote<AnalysisWorker>
  /** Rejects when the worker itself breaks (its file cannot be loaded, say): answers would be waited for in vain. */
  readonly broken: Promise<never>
}

let client: AnalysisClient | null = null

/** The one worker of the page, started at first use. */
export function analysisClient(): AnalysisClient {
  client ??= startWorker()
  return client
}

function startWorker(): AnalysisClient {
  const worker = new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module', name: 'analysis' })
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
  })
  return { worker: wrap<AnalysisWorker>(worker), broken }
}
