import type { Remote } from 'comlink'
import type { Glossary, Naming, Progress, Work } from '../core/index.ts'
import type { AnalysisWorker } from '../workers/analysis.ts'
import { keptOpened, keyOf, type OpenedWork } from '../workers/kept-analysis.ts'
import { afterPaint } from './after-paint.ts'
import { hearing } from './hearing.ts'
import { workerClient, type WorkerClient } from './worker-client.ts'

/** What was last opened, so that the worker can be told when it is first needed. */
interface Opening {
  readonly work: Work
  readonly naming: Naming
  readonly glossary: Glossary | null
  key: string | null
  /** The worker's answer; null where what was kept of the work served. */
  answer: Promise<OpenedWork> | null
}

let client: WorkerClient<AnalysisWorker> | null = null
let last: Opening | null = null

/**
 * Analyses a work and keeps it open for questions; `onProgress` hears how far it is. What an earlier visit found out of the same texts is
 * shown without the worker, which then begins with the first question: most who come back only read. Null where another was opened meanwhile.
 */
export async function openAnalysis(work: Work, naming: Naming, glossary: Glossary | null, onProgress: (progress: Progress) => void): Promise<OpenedWork | null> {
  const opening: Opening = { work, naming, glossary, key: null, answer: null }
  last = opening
  opening.key = await keyOf(new URL(import.meta.url).pathname, work, naming, glossary)
  const kept = opening.key === null ? null : await keptOpened.read(opening.key)
  // When the text is to be seen: on its way to the worker a long one holds the page up.
  if (!kept) await new Promise<void>((seen) => afterPaint(seen))
  if (last !== opening) return null
  if (kept) return kept
  const opened = await openIn(opening, onProgress)
  // After the answer is shown, so that nobody waits for it.
  const { key } = opening
  if (key !== null) setTimeout(() => void keptOpened.keep(key, opened))
  return opened
}

/** Asks about what was last opened. */
export async function askAnalysis<Result>(question: (worker: Remote<AnalysisWorker>) => Promise<Result>): Promise<Result> {
  const current = startedClient()
  if (last) await openIn(last, () => undefined)
  return current.ask(question)
}

/** Ends the worker in the midst of what it does; the next use starts another, which knows nothing yet. */
export function stopAnalysis(): void {
  client?.end()
  client = null
  last = null
}

function openIn(opening: Opening, onProgress: (progress: Progress) => void): Promise<OpenedWork> {
  if (opening.answer) return opening.answer
  const progress = hearing(onProgress)
  const answer = startedClient()
    .ask((worker) => worker.open(opening.work, opening.naming, opening.glossary, opening.key, progress.port))
    .finally(progress.close)
  opening.answer = answer
  // What came to nothing is asked again by the next who needs it.
  answer.catch(() => {
    if (opening.answer === answer) opening.answer = null
  })
  return answer
}

/** The worker; another where the one before broke. */
function startedClient(): WorkerClient<AnalysisWorker> {
  if (client?.over()) {
    client.end()
    client = null
    // The new one knows nothing of what is open.
    if (last) last.answer = null
  }
  client ??= workerClient(new Worker(new URL('../workers/analysis.ts', import.meta.url), { type: 'module', name: 'analysis' }))
  return client
}
