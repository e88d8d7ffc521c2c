import MiniSearch from 'minisearch'
import { buildTokenIndex, buildValueIndex, contentKey, createSearch, finish, searchText, type SearchText } from '../src/core/index.ts'
import { median, milliseconds } from './median.ts'
import { searchCorpus } from './search-corpus.ts'

const queries = ['Кушакбаев', 'freeing', 'the', 'fre', '"freeing the"', '*awing*', '12.12.2012', 'құқықтық сотсыз', '/f[a-z]+awing\\b/']

/**
 * How long a text of 100,000 rows by four versions takes to be made ready for search, what memory that wants, and how long queries take;
 * beside it a plain scan of lower-cased text, which finds less, and MiniSearch. Options: the number of rows; `alone` leaves MiniSearch out.
 */
export async function run(args: readonly string[]): Promise<void> {
  const rows = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 100_000)
  const corpus = searchCorpus(rows)
  const text = searchText({ versions: corpus.versions }, corpus.rows)
  const characters = text.texts.reduce((sum, { length }) => sum + length, 0)
  console.log(`${rows.toLocaleString('en')} rows by ${corpus.versions.length} versions, ${(characters / 1e6).toFixed(1)} million characters`)

  const before = heap()
  let tokens = finish(buildTokenIndex(text.texts))
  const building = await milliseconds(() => {
    tokens = finish(buildTokenIndex(text.texts))
  })
  let values = finish(buildValueIndex(text))
  const reading = await milliseconds(() => {
    values = finish(buildValueIndex(text))
  })
  const naming = await milliseconds(() => contentKey({ versions: corpus.versions }))
  const kept = (tokens.tokens.length + values.keys.length) * 2 + tokens.firsts.byteLength + tokens.cells.byteLength + values.firsts.byteLength + values.places.byteLength
  let search = createSearch(corpus, corpus.rows, { tokens, values, names: [] })
  const opening = await milliseconds(() => {
    search = createSearch(corpus, corpus.rows, { tokens, values, names: [] })
  })
  const after = heap()
  console.log(`words ${building.toFixed(0)} ms · values ${reading.toFixed(0)} ms · key ${naming.toFixed(0)} ms · opened from kept ${opening.toFixed(0)} ms · kept ${(kept / 1e6).toFixed(0)} MB · memory beside the text ${after === null || before === null ? 'not measured (node --expose-gc)' : `${((after - before) / 1e6).toFixed(0)} MB`}`)

  const lowered = text.texts.map((own) => own.toLowerCase())
  console.log('query · hits · ours · scan of lower-cased text (passages, without folding, values or word limits)')
  for (const query of queries) {
    let hits = 0
    const own = await median(5, () => milliseconds(() => (hits = search.find({ query, whole: false, where: [] }).hits.count)))
    const { found, took } = await scan(text, lowered, query)
    console.log(`${query.padEnd(20)} ${String(hits).padStart(8)} ${own.toFixed(0).padStart(6)} ms ${took.toFixed(0).padStart(6)} ms (${found})`)
  }
  const where = [
    { version: 'en', contains: true, query: 'freeing' },
    { version: 'kk', contains: false, query: 'құқықтық' },
  ]
  console.log(`two-sided            ${(await median(5, () => milliseconds(() => search.find({ query: '', whole: false, where })))).toFixed(0)} ms`)
  if (!args.includes('alone')) await miniSearch(text)
}

/** What a page without an index does: lower-case everything once, then look through all of it. */
async function scan(text: SearchText, lowered: readonly string[], query: string): Promise<{ readonly found: number; readonly took: number }> {
  const pattern = /^\/(.+)\/$/.exec(query)?.[1]
  const expression = pattern === undefined ? null : new RegExp(pattern)
  const asked = query.replace(/^["*]+|["*]+$/g, '').toLowerCase()
  let found = 0
  const took = await median(5, () =>
    milliseconds(() => {
      found = expression ? text.texts.filter((own) => expression.test(own)).length : lowered.filter((own) => own.includes(asked)).length
    }),
  )
  return { found, took }
}

async function miniSearch({ texts }: SearchText): Promise<void> {
  const before = heap()
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'] })
  const building = await milliseconds(() => index.addAll(texts.map((text, id) => ({ id, text }))))
  const after = heap()
  console.log(`MiniSearch 7.2.0: built in ${building.toFixed(0)} ms · memory ${after === null || before === null ? 'not measured' : `${((after - before) / 1e6).toFixed(0)} MB`}`)
  for (const [query, prefix] of [['freeing', false], ['the', false], ['fre', true]] as const)
    console.log(`MiniSearch ${query}${prefix ? '*' : ''}: ${(await median(3, () => milliseconds(() => index.search(query, { prefix })))).toFixed(0)} ms`)
}

/** Bytes in use after a collection: objects and typed arrays; null where Node may not be asked to collect. */
function heap(): number | null {
  if (typeof globalThis.gc !== 'function') return null
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
