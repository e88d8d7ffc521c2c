import { proxy, wrap, type Remote } from 'comlink'
import type { Naming, Progress, Work } from '../core/index.ts'
import type { AnalysisWorker } from '../workers/analysis.ts'
import { keptOpened, keyOf, type OpenedWork } from '../workers/kept-analysis.ts'

/** Questions to the worker, as it answers them on this side. */
type Asked = Remote<AnalysisWorker>

interface Client {
  readonly worker: Asked
  /** Rejects when the worker breaks (its file cannot be loaded, say) or is stopped: answers would be waited for in vain. */
  readonly broken: Promise<never>
  readonly stop: () => void
}

/** What was last opened, so that the worker can be told when it is first needed. */
interface Opening {
  readonly work: Work
  readonly naming: Naming
  key: string | null
  /** The worker's answer; null where what was kept of the work served. */
  answer: Promise<OpenedWork> | null
}

let client: Client | null = null
let last: Opening | null = null

/**
 * Analyses a work and keeps it open for questions; `onProgress` hears how far it is. What an earlier visit found out of the same texts is
 * shown without the worker, which then begins with the first question: most who come back only read. Null where another was opened meanwhile.
 */
export async function openAnalysis(work: Work, naming: Naming, onProgress: (progress: Progress) => void): Promise<OpenedWork | null> {
  const opening: Opening = { work, naming, key: null, answer: null }
  last = opening
  opening.key = await keyOf(new URL(import.meta.url).pathname, work, naming)
  const kept = opening.key === null ? null : await keptOpened.read(opening.key)
  if (last !== opening) return null
  if (kept) return kept
  const opened = await openIn(opening, onProgress)
  // After the answer is shown, so that nobody waits for it.
  const { key } = opening
  if (key !== null) setTimeout(() => void keptOpened.keep(key, opened))
  return opened
}

/** The worker, with what was last opened. */
export async function analysisWorker(): Promise<Asked> {
  if (last) await openIn(last, () => undefined)
  client ??= startWorker()
  return client.worker
}

/** Ends the worker in the midst of what it does; the next use starts another, which knows nothing yet. */
export function stopAnalysis(): void {
  client?.stop()
  client = null
  last = null
}

function openIn(opening: Opening, onProgress: (progress: Progress) => void): Promise<OpenedWork> {
  client ??= startWorker()
  const { worker, broken } = client
  opening.answer ??= Promise.race([worker.open(opening.work, opening.naming, opening.key, proxy(onProgress)), broken])
  return opening.answer
}

function startWorker(): Client {
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
