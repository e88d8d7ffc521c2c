import { asksNothing, type ConcordanceLine, type ConcordanceOrder, type Name, type Row, type SearchAnswer, type SearchRequest, type TableForm, type Work } from '../../core/index.ts'
import type { SearchProgress, SearchWorker } from '../../workers/search.ts'
import { hearing } from '../hearing.ts'
import { useReader } from '../state/reader-store.ts'
import { workerClient, type WorkerClient } from '../worker-client.ts'
import { sameHit } from './same-hit.ts'
import { nothingSearched, useSearch } from './search-store.ts'
import { stepHits } from './step-hits.ts'

interface Client {
  readonly worker: WorkerClient<SearchWorker>
  readonly versions: Work['versions']
  rows: readonly Row[]
  /** Resolves when words can be asked for; rejects where the worker breaks or is ended before. */
  readonly ready: Promise<void>
  names: readonly Name[] | null
}

let client: Client | null = null
/** One question at a time: of those that come meanwhile only the last is asked. */
let asking = false
let again = false

/** A regular expression can take longer than anyone waits; one cannot be interrupted, but its worker can be ended. */
const patience = 3000

/** Looks for what the view asks and puts the answer into the store. */
export async function runSearch(): Promise<void> {
  if (asking) {
    again = true
    // Of a text that is closed nobody waits for an answer.
    if (client?.versions !== useReader.getState().work?.versions) endClient()
    return
  }
  asking = true
  try {
    do {
      again = false
      await askOnce()
    } while (again)
  } finally {
    asking = false
  }
}

async function askOnce(): Promise<void> {
  const { work, rows, view, analysis } = useReader.getState()
  const request: SearchRequest = { query: view.find, whole: view.whole, where: view.where }
  if (!work || asksNothing(request)) {
    useSearch.setState(nothingSearched)
    if (client?.versions !== work?.versions) endClient()
    return
  }
  let own: Client | null = null
  try {
    if (client?.versions !== work.versions) {
      endClient()
      client = startClient(work, rows)
    }
    own = client
    await own.ready
    if (own.rows !== rows) {
      own.rows = rows
      await own.worker.ask((worker) => worker.arrange(rows))
    }
    const names = analysis?.names ?? null
    if (names && own.names !== names) {
      own.names = names
      await own.worker.ask((worker) => worker.know(names))
    }
    const answer = await Promise.race([own.worker.ask((worker) => worker.find(request)), patienceEnds()])
    if (client !== own) return
    if (answer === 'slow') {
      endClient()
      useSearch.setState({ ...nothingSearched, asked: request, failed: 'slow' })
      return
    }
    const { answer: before, asked, current, step } = useSearch.getState()
    // Values and names may come later than the text, and change the numbers of the hits: one stays with the hit one was led to.
    const same = asked !== null && JSON.stringify(asked) === JSON.stringify(request)
    const kept = same && current !== null && before && answer ? sameHit(before.hits, current, answer.hits) : null
    useSearch.setState({ answer, rows, asked: request, failed: null, current: kept, step: null })
    if (step !== null && !again) stepHits(step)
  } catch {
    // Ended on purpose: what was asked is wanted no more.
    if (client !== own) return
    endClient()
    useSearch.setState({ ...nothingSearched, asked: request, failed: 'broken' })
  }
}

/** Lines of the concordance of an answer; none where another has come since. */
export async function concordanceLines(answer: SearchAnswer, order: ConcordanceOrder, from: number, to: number): Promise<readonly ConcordanceLine[]> {
  if (!client || useSearch.getState().answer !== answer) return []
  // A worker that ends meanwhile is told of where the search stands.
  return client.worker.ask((worker) => worker.lines(order, from, to)).catch(() => [])
}

/** The concordance as a file; null where the worker ended before. */
export async function concordanceFile(order: ConcordanceOrder, form: TableForm, name: string, words: Parameters<SearchWorker['file']>[3]): Promise<string | Uint8Array<ArrayBuffer> | null> {
  if (!client) return null
  const file = await client.worker.ask<string | Uint8Array>((worker) => worker.file(order, form, name, words)).catch(() => null)
  return typeof file === 'string' || file === null ? file : new Uint8Array(file)
}

function patienceEnds(): Promise<'slow'> {
  return new Promise((resolve) => setTimeout(() => resolve('slow'), patience))
}

/** Ends the worker, wherever it is. */
export function stopSearch(): void {
  endClient()
  useSearch.setState(nothingSearched)
}

function endClient(): void {
  client?.worker.end()
  client = null
}

function startClient(work: Work, rows: readonly Row[]): Client {
  const worker = workerClient<SearchWorker>(new Worker(new URL('../../workers/search.ts', import.meta.url), { type: 'module', name: 'search' }))
  const ready = new Promise<void>((resolve, reject) => {
    const watch = (progress: SearchProgress): void => {
      if (progress.stage !== 'words') resolve()
      if (client?.worker !== worker) return
      useSearch.setState({ progress: progress.stage === 'ready' ? null : progress })
      // What was asked may have values in it.
      if (progress.stage === 'ready') void runSearch()
    }
    const progress = hearing(watch)
    void worker
      .ask((asked) => asked.open({ versions: work.versions }, rows, progress.port))
      .then(() => watch({ stage: 'ready', done: 1 }), reject)
      .finally(progress.close)
  })
  // Broken while nobody waits is told at the next question.
  ready.catch(() => undefined)
  return { worker, versions: work.versions, rows, ready, names: null }
}
