import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignByIds, analyse, learnLinks, readWork, type Analysis, type Linker, type MemoryRow, type RowLinks, type Work } from '../src/core/index.ts'
import { readGold, type GoldPassage } from '../src/core/links/gold/read-gold.ts'
import { readWords } from '../src/core/links/read-words.ts'
import { writeDeclaration } from '../tools/declaration.ts'
import { learnModel1, type Direction } from './model1.ts'

const root = join(import.meta.dirname, '..')
const pairs = ['en-de', 'en-ru', 'en-kk', 'ru-kk'] as const
const halves = ['tune', 'held-out', 'all'] as const

/** Links between two texts, as "place in a, place in b" of `readWords`. */
type Links = ReadonlySet<string>

/** Answers the links of a row between two of its versions. */
type Method = (work: string, row: string, a: string, b: string) => Links

/**
 * The links shown between words against those set by hand (src/core/links/gold), beside the diagonal and IBM model 1, learned from the works
 * alone; with `--memory FILE`, once more with a translation memory beside them: a table with tabs, its first line language tags.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { memory: { type: 'string' } } })
  const works = readWorks()
  const gold = new Map(pairs.map((pair) => [pair, readGold(readFileSync(join(root, `src/core/links/gold/${pair}.md`), 'utf8'))] as const))
  const count = (half: (typeof halves)[number]) => pairs.reduce((sum, pair) => sum + gold.get(pair)!.filter(({ split }) => half === 'all' || split === half).length, 0)
  console.log(`passages linked by hand: ${halves.map((half) => `${count(half)} ${half}`).join(', ')}`)
  report('learned from the works alone', works, [], gold)
  if (values.memory !== undefined) {
    const memory = readMemory(values.memory)
    report(`with a translation memory of ${memory.length.toLocaleString('en')} rows beside`, works, memory, gold)
  }
  scale(works.get('kazakhstan-2019')!, 400)
}

/** A long work, made of the resolution's rows over and over: how long learning takes, and a row that was not learned from. */
function scale({ work }: LinkedWork, times: number): void {
  const versions = work.versions.map((version) => ({
    ...version,
    segments: Array.from({ length: times }, (_, time) => version.segments.map((segment) => ({ ...segment, id: `${segment.id}-${time}` }))).flat(),
  }))
  const alignment = alignByIds(versions)
  const before = performance.now()
  const linker = learnLinks({ versions, alignment })
  const learned = performance.now()
  const rows = [1, 3, 5, 7].map((part) => alignment.rows[Math.floor((alignment.rows.length * part) / 8) + 1]!.id)
  for (const row of rows) linker(row)
  const asked = performance.now()
  console.log(`\n${alignment.rows.length.toLocaleString('en')} rows of ${versions.length} versions: learned in ${((learned - before) / 1000).toFixed(1)} s, a row in ${((asked - learned) / rows.length).toFixed(0)} ms`)
}

interface LinkedWork {
  readonly work: Work
  readonly analysis: Analysis
  /** Version by language, as the passages name them. */
  readonly versions: Readonly<Record<string, string>>
}

function readWorks(): ReadonlyMap<string, LinkedWork> {
  const folder = join(root, 'texts/kazakhstan-2019')
  const declaration = mkdtempSync(join(tmpdir(), 'declaration-'))
  try {
    writeDeclaration(join(root, 'texts/udhr'), declaration)
    const ids = { en: 'en', de: 'de-1996', ru: 'ru', kk: 'kk' }
    const described = {
      id: 'udhr',
      title: { en: 'Universal Declaration of Human Rights' },
      date: null,
      identifiers: {},
      versions: Object.entries(ids).map(([language, id]) => ({ id, language, script: 'Zyyy', label: {}, provenance: {}, licence: {} })),
    }
    const files = { 'work.json': JSON.stringify(described), ...Object.fromEntries(Object.values(ids).map((id) => [`${id}.md`, readFileSync(join(declaration, `${id}.md`), 'utf8')])) }
    return new Map([
      ['kazakhstan-2019', linkedWork(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])), { en: 'en-revised', de: 'de', ru: 'ru', kk: 'kk' })],
      ['udhr', linkedWork(files, ids)],
    ])
  } finally {
    rmSync(declaration, { recursive: true })
  }
}

function linkedWork(files: Readonly<Record<string, string>>, versions: Readonly<Record<string, string>>): LinkedWork {
  const { work, problems } = readWork(files)
  if (!work) throw new Error(`a work does not read: ${JSON.stringify(problems)}`)
  return { work, analysis: analyse(work), versions }
}

function readMemory(path: string): readonly MemoryRow[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const tags = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').flatMap((text, at) => (text && tags[at] !== undefined ? [[tags[at], text]] : []))))
}

function report(title: string, works: ReadonlyMap<string, LinkedWork>, memory: readonly MemoryRow[], gold: ReadonlyMap<string, readonly GoldPassage[]>): void {
  console.log(`\n${title}`)
  const started = performance.now()
  const linkers = new Map([...works].map(([id, { work, analysis }]) => [id, learnLinks({ versions: work.versions, alignment: analysis.alignment, facts: analysis.facts, names: analysis.names, memory })] as const))
  const seconds = (performance.now() - started) / 1000
  const methods: readonly (readonly [name: string, method: Method])[] = [
    ...(memory.length === 0 ? [['diagonal', diagonal(works)] as const] : []),
    ['IBM model 1', model1(works, memory, false)],
    ['IBM model 1, both ways', model1(works, memory, true)],
    ['word links', wordLinks(works, linkers)],
  ]
  console.log(`${'precision · recall · error rate'.padEnd(34)}${halves.map((half) => half.padEnd(22)).join('')}${pairs.map((pair) => pair.padEnd(22)).join('')}`)
  for (const [name, method] of methods) {
    const scored = new Map([...gold].map(([pair, passages]) => [pair, passages.map((passage) => ({ passage, score: scoreOf(passage, works, pair, method) }))] as const))
    const columns = [
      ...halves.map((half) => [...scored.values()].flatMap((list) => list.filter(({ passage }) => half === 'all' || passage.split === half))),
      ...pairs.map((pair) => scored.get(pair)!),
    ].map((list) => printed(list.map(({ score }) => score)))
    console.log(`${name.padEnd(34)}${columns.map((column) => column.padEnd(22)).join('')}`)
  }
  console.log(`learning word links took ${seconds.toFixed(2)} s`)
}

interface Score {
  readonly shown: number
  readonly right: number
  readonly found: number
  readonly sure: number
}

function scoreOf({ work, row, a, b, sure, possible }: GoldPassage, works: ReadonlyMap<string, LinkedWork>, pair: string, method: Method): Score {
  const [first = '', second = ''] = pair.split('-')
  const { textOf } = texts(works.get(work)!)
  const inA = placesIn(textOf(row, first), a)
  const inB = placesIn(textOf(row, second), b)
  const shown = [...method(work, row, first, second)].map((link) => link.split(' ').map(Number)).filter(([i = 0, j = 0]) => (i >= inA.from && i < inA.to) || (j >= inB.from && j < inB.to))
  const keys = shown.map(([i = 0, j = 0]) => `${i - inA.from} ${j - inB.from}`)
  return { shown: keys.length, right: keys.filter((key) => possible.has(key)).length, found: keys.filter((key) => sure.has(key)).length, sure: sure.size }
}

/** Precision, recall and alignment error rate (Och and Ney 2003, https://aclanthology.org/J03-1002/). */
function printed(scores: readonly Score[]): string {
  const sum = (value: (score: Score) => number) => scores.reduce((total, score) => total + value(score), 0)
  const [shown, right, found, sure] = [sum((score) => score.shown), sum((score) => score.right), sum((score) => score.found), sum((score) => score.sure)]
  const two = (value: number) => value.toFixed(3)
  return `${two(right / Math.max(1, shown))}  ${two(found / sure)}  ${two(1 - (found + right) / (shown + sure))}`
}

function placesIn(text: string, passage: string): { readonly from: number; readonly to: number } {
  const start = text.indexOf(passage)
  if (start < 0) throw new Error(`the passage “${passage}” is not in its row`)
  const before = readWords(text).filter(({ end }) => end <= start).length
  return { from: before, to: before + readWords(passage).length }
}

function texts({ work, analysis, versions }: LinkedWork): { readonly textOf: (row: string, language: string) => string } {
  const rows = new Map(analysis.alignment.rows.map((row) => [row.id, row]))
  return {
    textOf: (row, language) => {
      const version = work.versions.find(({ id }) => id === versions[language])!
      const cell = rows.get(row)?.cells[version.id] ?? []
      return cell.flatMap((id) => version.segments.find((segment) => segment.id === id)?.text.trim() ?? []).join(' ')
    },
  }
}

/** The links between two versions by the places of their words in `readWords`, which counts those of a printed marker ("B.") too. */
function between({ words, links }: RowLinks, a: string, b: string, lengths: Readonly<Record<string, number>>): Links {
  const placeOf = new Map<number, number>()
  for (const id of [a, b]) {
    const own = words.flatMap(({ version }, at) => (version === id ? [at] : []))
    own.forEach((at, place) => placeOf.set(at, lengths[id]! - own.length + place))
  }
  return new Set(
    links.flatMap((link) => {
      const [x, y] = [words[link.a]!.version, words[link.b]!.version]
      if (x === a && y === b) return [`${placeOf.get(link.a)} ${placeOf.get(link.b)}`]
      return x === b && y === a ? [`${placeOf.get(link.b)} ${placeOf.get(link.a)}`] : []
    }),
  )
}

function wordLinks(works: ReadonlyMap<string, LinkedWork>, linkers: ReadonlyMap<string, Linker>): Method {
  return (work, row, a, b) => {
    const { versions } = works.get(work)!
    const { textOf } = texts(works.get(work)!)
    const length = (language: string) => readWords(textOf(row, language)).length
    return between(linkers.get(work)!(row), versions[a]!, versions[b]!, { [versions[a]!]: length(a), [versions[b]!]: length(b) })
  }
}

function diagonal(works: ReadonlyMap<string, LinkedWork>): Method {
  return (work, row, a, b) => {
    const { textOf } = texts(works.get(work)!)
    const n = readWords(textOf(row, a)).length
    const m = readWords(textOf(row, b)).length
    return new Set(Array.from({ length: m }, (_, j) => `${Math.min(n - 1, Math.floor(((j + 0.5) * n) / m))} ${j}`))
  }
}

function model1(works: ReadonlyMap<string, LinkedWork>, memory: readonly MemoryRow[], both: boolean): Method {
  const models = new Map<string, { readonly forth: Direction; readonly back: Direction }>()
  const formsOf = (text: string) => readWords(text).map(({ lower }) => lower)
  return (work, row, a, b) => {
    const linked = works.get(work)!
    const { textOf } = texts(linked)
    const key = `${work} ${a} ${b}`
    let model = models.get(key)
    if (!model) {
      const rows = [...linked.analysis.alignment.rows.map(({ id }) => [formsOf(textOf(id, a)), formsOf(textOf(id, b))] as const), ...memory.flatMap((texts) => (texts[a] && texts[b] ? [[formsOf(texts[a]), formsOf(texts[b])] as const] : []))]
      model = { forth: learnModel1(rows), back: learnModel1(rows.map(([x, y]) => [y, x] as const)) }
      models.set(key, model)
    }
    const x = formsOf(textOf(row, a))
    const y = formsOf(textOf(row, b))
    const forth = model.forth(x, y).flatMap((i, j) => (i === null ? [] : [`${i} ${j}`]))
    if (!both) return new Set(forth)
    const back = new Set(model.back(y, x).flatMap((j, i) => (j === null ? [] : [`${i} ${j}`])))
    return new Set(forth.filter((link) => back.has(link)))
  }
}
