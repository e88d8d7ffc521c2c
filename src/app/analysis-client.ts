import { wrap, type Remote } from 'comlink'
import type { AnalysisWorker } from '../workers/analysis.ts'

interface AnalysisClient {
  readonly worker: Remote<AnalysisWorker>
  /** Rejects when the worker breaks (its file cannot be loaded, say) or is stopped: answers would be waited for in vain. */
  readonly broken: Promise<never>
  readonly stop: () => void
}

let client: AnalysisClient | null = null

/** The one worker of the page, started at first use. */
export function analysisClient(): AnalysisClient {
  client ??= startWorker()
  return client
}

/** Ends the worker in the midst of what it does; the next use starts another, which knows nothing yet. */
export function stopAnalysis(): void {
  client?.stop()
  client = null
}

function startWorker(): AnalysisClient {
  const worker = new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module', name: 'analysis' })
  let reject: (reason: Error) => void = () => undefined
  const broken = new Promise<never>((_resolve, refuse) => {
    reject = refuse
  })
  // Stopped while nobody waits is no error.
  broken.catch(() => undefined)
  worker.addEventListener('error', (event) => reject(new Error(event.message)))
  const stop = (): void => {
    worker.terminate()
    reject(new Error('stopped'))
  }
  return { worker: wrap<AnalysisWorker>(worker), broken, stop }
}
