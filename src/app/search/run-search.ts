import { proxy, wrap, type Remote } from 'comlink'
import { asksNothing, type ConcordanceLine, type ConcordanceOrder, type Name, type Row, type SearchAnswer, type SearchRequest, type TableForm, type Work } from '../../core/index.ts'
import type { SearchProgress, SearchWorker } from '../../workers/search.ts'
import { useReader } from '../state/reader-store.ts'
import { sameHit } from './same-hit.ts'
import { nothingSearched, useSearch } from './search-store.ts'
import { stepHits } from './step-hits.ts'

interface Client {
  readonly worker: Remote<SearchWorker>
  readonly versions: Work['versions']
  rows: readonly Row[]
  /** Resolves when words can be asked for. */
  readonly ready: Promise<void>
  /** Rejects when the worker breaks or is ended: answers would be waited for in vain. */
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
  return Promise.race([client.worker.lines(order, from, to), client.broken]).catch(() => [])
}

/** The concordance as a file; null where the worker ended before. */
export async function concordanceFile(order: ConcordanceOrder, form: TableForm, name: string, words: Parameters<SearchWorker['file']>[3]): Promise<string | Uint8Array<ArrayBuffer> | null> {
  if (!client) return null
  const file = await Promise.race([client.worker.file(order, form, name, words), client.broken]).catch(() => null)
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
  client?.end()
  client = null
}

function startClient(work: Work, rows: readonly Row[]): Client {
  const thread = new Worker(new URL('../../workers/search.ts', import.meta.url), { type: 'module', name: 'search' })
  const worker = wrap<SearchWorker>(thread)
  let end = (): void => undefined
  const broken = new Promise<never>((_resolve, reject) => {
    thread.addEventListener('error', (event) => reject(new Error(event.message)))
    end = () => {
      thread.terminate()
      reject(new Error('ended'))
    }
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
  return { worker, versions: work.versions, rows, ready, broken, names: null, end }
}
