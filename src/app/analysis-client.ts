import { wrap, type Remote } from 'comlink'
import type { AnalysisWorker } from '../workers/analysis.ts'

let client: Remote<AnalysisWorker> | null = null

/** The one worker of the page, started at first use. */
export function analysisClient(): Remote<AnalysisWorker> {
  client ??= wrap<AnalysisWorker>(new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module', name: 'analysis' }))
  return client
}
