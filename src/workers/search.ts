import { expose, transfer } from 'comlink'
import {
  buildTokenIndex,
  buildValueIndex,
  concordance,
  concordanceTable,
  contentKey,
  createSearch,
  searchText,
  writeTable,
  type ConcordanceLine,
  type ConcordanceOrder,
  type ConcordanceWords,
  type Name,
  type Row,
  type Search,
  type SearchAnswer,
  type SearchRequest,
  type SearchKnowledge,
  type TableForm,
  type TokenIndex,
  type ValueIndex,
  type Work,
} from '../core/index.ts'
import { keptByContent } from './kept-by-content.ts'
import { tell } from './tell.ts'

/** How far a text is made ready: words first, which can be searched while values are still read. */
export interface SearchProgress {
  readonly stage: 'words' | 'values' | 'ready'
  /** Share done, 0 to 1. */
  readonly done: number
}

/** Indexes of this many texts are kept, those last used. */
const kept = keptByContent<{ readonly tokens: TokenIndex; readonly values: ValueIndex }>('tetrapla-search', 6)

let work: Pick<Work, 'versions'> = { versions: [] }
let rows: readonly Row[] = []
let knowledge: SearchKnowledge | null = null
let search: Search | null = null
let answer: SearchAnswer | null = null
let lines: { readonly of: SearchAnswer; readonly order: ConcordanceOrder; readonly list: readonly ConcordanceLine[] } | null = null

/** What the page calls the rows and versions of the work, by number and id. */
interface FileWords {
  readonly head: ConcordanceWords['head']
  readonly rows: readonly string[]
  readonly versions: Readonly<Record<string, string>>
}

const searchWorker = {
  /** Makes a work ready; questions are answered from the stage `values` on. The index kept by an earlier visit is taken where the text is the same. */
  async open(opened: Pick<Work, 'versions'>, inRows: readonly Row[], progress: MessagePort): Promise<void> {
    const onProgress = (told: SearchProgress): void => tell(progress, told)
    work = opened
    rows = inRows
    // The name of this file changes with every build: what another one made of a text may differ.
    const key = `${new URL(import.meta.url).pathname} ${contentKey(work)}`
    const known = await kept.read(key)
    const text = searchText(work, rows)
    const tokens = known?.tokens ?? (await inSlices(buildTokenIndex(text.texts), (done) => onProgress({ stage: 'words', done })))
    prepare({ tokens, values: known?.values ?? null, names: [] })
    onProgress({ stage: 'values', done: 0 })
    if (!known) {
      const values = await inSlices(buildValueIndex(text), (done) => onProgress({ stage: 'values', done }))
      prepare({ tokens, values, names: knowledge?.names ?? [] })
      await kept.keep(key, { tokens, values })
    }
  },
  /** The same work in other rows. */
  arrange(inRows: readonly Row[]): void {
    rows = inRows
    if (knowledge) prepare(knowledge)
  },
  /** The names found in the work, to be found in any spelling. */
  know(names: readonly Name[]): void {
    if (knowledge) prepare({ ...knowledge, names })
  },
  find(request: SearchRequest): SearchAnswer | null {
    answer = search?.find(request) ?? null
    return answer
  },
  /** A stretch of the last answer's hits as lines. */
  lines(order: ConcordanceOrder, from: number, to: number): readonly ConcordanceLine[] {
    return linesIn(order).slice(from, to)
  },
  /** The lines, all of them, as a file. */
  file(order: ConcordanceOrder, form: TableForm, name: string, words: FileWords): string | Uint8Array {
    if (!search) return ''
    const table = concordanceTable(linesIn(order), search.text, { head: words.head, rowName: (row) => words.rows[row] ?? '', version: (id) => words.versions[id] ?? id })
    const widths = [16, 12, 44, 18, 44, ...search.text.versions.map(() => 44)]
    const file = writeTable({ name, lines: table, widths }, form, { decoder: (encoding) => new TextDecoder(encoding), encode: (content) => new TextEncoder().encode(content) })
    return typeof file === 'string' ? file : transfer(file, [file.buffer])
  },
}

function prepare(known: SearchKnowledge): void {
  knowledge = known
  search = search ? search.with(rows, known) : createSearch(work, rows, known)
}

function linesIn(order: ConcordanceOrder): readonly ConcordanceLine[] {
  if (!search || !answer) return []
  if (lines?.of !== answer || lines.order !== order) lines = { of: answer, order, list: concordance(search.text, answer.hits, order) }
  return lines.list
}

/** Milliseconds of work between which a question may come in. */
const slice = 40

async function inSlices<Result>(steps: Generator<number, Result>, onProgress: (done: number) => void): Promise<Result> {
  for (let until = performance.now() + slice; ; ) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < until) continue
    onProgress(value)
    await new Promise((resume) => setTimeout(resume))
    until = performance.now() + slice
  }
}

export type SearchWorker = typeof searchWorker

expose(searchWorker)
