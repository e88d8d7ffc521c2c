import { proxy, wrap, type Remote } from 'comlink'
import { asksNothing, type ConcordanceLine, type ConcordanceOrder, type Name, type Row, type SearchAnswer, type SearchRequest, type TableForm, type Work } from '../../core/index.ts'
import type { SearchProgress, SearchWorker } from '../../workers/search.ts'
import { useReader } from '../state/reader-store.ts'
import { nothingSearched, useSearch } from './search-store.ts'
import { stepHits } from './step-hits.ts'

interface Client {
  readonly worker: Remote<SearchWorker>
  readonly versions: Work['versions']
  rows: readonly Row[]
  /** Resolves when words can be asked for; rejects when the worker breaks. */
  readonly ready: Promise<void>
  readonly broken: Promise<never>
  readonly end: () => void
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
  try {
    if (client?.versions !== work.versions) {
      endClient()
      client = startClient(work, rows)
    }
    const own = client
    await Promise.race([own.ready, own.broken])
    if (own.rows !== rows) {
      own.rows = rows
      await Promise.race([own.worker.arrange(rows), own.broken])
    }
    const names = analysis?.names ?? null
    if (names && own.names !== names) {
      own.names = names
      await Promise.race([own.worker.know(names), own.broken])
    }
    const answer = await Promise.race([own.worker.find(request), own.broken, patienceEnds()])
    if (client !== own) return
    if (answer === 'slow') {
      endClient()
      useSearch.setState({ ...nothingSearched, asked: request, failed: 'slow' })
      return
    }
    const { asked, current, step } = useSearch.getState()
    const same = asked !== null && JSON.stringify(asked) === JSON.stringify(request)
    useSearch.setState({ answer, rows, asked: request, failed: null, current: same ? current : null, step: null })
    if (step !== null && !again) stepHits(step)
  } catch {
    endClient()
    useSearch.setState({ ...nothingSearched, asked: request, failed: 'broken' })
  }
}

/** Lines of the concordance of an answer; none where another has come since. */
export async function concordanceLines(answer: SearchAnswer, order: ConcordanceOrder, from: number, to: number): Promise<readonly ConcordanceLine[]> {
  return client && useSearch.getState().answer === answer ? Promise.race([client.worker.lines(order, from, to), client.broken]) : []
}

export async function concordanceFile(order: ConcordanceOrder, form: TableForm, name: string, words: Parameters<SearchWorker['file']>[3]): Promise<string | Uint8Array<ArrayBuffer> | null> {
  if (!client) return null
  const file = await Promise.race([client.worker.file(order, form, name, words), client.broken])
  return typeof file === 'string' ? file : new Uint8Array(file)
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
  client?.end()
  client = null
}

function startClient(work: Work, rows: readonly Row[]): Client {
  const thread = new Worker(new URL('../../workers/search.ts', import.meta.url), { type: 'module', name: 'search' })
  const worker = wrap<SearchWorker>(thread)
  const broken = new Promise<never>((_resolve, reject) => {
    thread.addEventListener('error', (event) => reject(new Error(event.message)))
  })
  // Broken while nobody waits is told at the next question.
  broken.catch(() => undefined)
  const ready = new Promise<void>((resolve, reject) => {
    const watch = (progress: SearchProgress): void => {
      if (progress.stage !== 'words') resolve()
      if (client?.worker !== worker) return
      useSearch.setState({ progress: progress.stage === 'ready' ? null : progress })
      // What was asked may have values in it.
      if (progress.stage === 'ready') void runSearch()
    }
    worker.open({ versions: work.versions }, rows, proxy(watch)).catch(reject)
  })
  ready.catch(() => undefined)
  return { worker, versions: work.versions, rows, ready, broken, names: null, end: () => thread.terminate() }
}
