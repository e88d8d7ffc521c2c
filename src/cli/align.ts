import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { nothingSaid, alignSegments, alignVersions, alignWithMemory, memoryRows, recogniseFormat, segmentOf, type AlignedRow, type MemoryRow, type Version } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { linesOf } from './json-lines.ts'
import { formatOf, platform, readFileAs, type FileOptions } from './read-file.ts'
import { readUtf8 } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

const outputs = ['ladder', 'jsonl', 'tmx', 'tsv'] as const
type Output = (typeof outputs)[number]

interface Text {
  readonly language: string
  readonly lines: readonly string[]
  /** Places of the lines an empty line stands before. */
  readonly paragraphs: readonly number[]
}

/** `tetrapla align A B [C...]`: which segments say the same. */
export const align = {
  name: 'align',
  usage: `tetrapla align A B [C...] --lang en,de[,ru] [--format ladder|jsonl|tmx|tsv] [--memory FILE] [--from FORMAT] [--encoding LABEL]
  Which segments of the texts say the same. Plain text, one segment a line, empty lines between paragraphs, or any readable format.
  --format ladder  two texts: a group a line, [0,1]:[0], by 0-based places over the segments (default)
           jsonl   a row a line, the places in each text, with confidence and reasons
           tmx     a translation memory, a row a unit
           tsv     the texts themselves, a row a line, a column a text
  --memory FILE  what is known of such texts: a translation memory, or a table of words and their translations, in any readable format
  A block that seems to stand elsewhere in the other text is named on stderr; in the rows its segments stand alone.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string' }, format: { type: 'string' }, memory: { type: 'string' }, from: { type: 'string' }, encoding: { type: 'string' } } })
    if (positionals.length < 2) throw new InputError('name two texts or more, as in: tetrapla align en.txt de.txt --lang en,de')
    const wanted = values.format ?? (positionals.length === 2 ? 'ladder' : 'jsonl')
    const output = outputs.find((known) => known === wanted)
    if (!output) throw new InputError(`there is no output “${wanted}”. Outputs: ${outputs.join(', ')}`)
    if (output === 'ladder' && positionals.length > 2) throw new InputError('a ladder has two sides: use --format jsonl, tmx or tsv for more than two texts.')
    const languages = values.lang?.split(',') ?? []
    if (languages.length > positionals.length) throw new InputError(`--lang names ${languages.length} languages for ${positionals.length} texts.`)
    const texts: Text[] = []
    for (const [index, path] of positionals.entries()) texts.push(await readLines(path, languages[index], { format: values.from, encoding: values.encoding }, io))
    const memory = values.memory === undefined ? [] : await readMemory(values.memory, io)
    const rows = rowsOf(texts, memory, io)
    if (output === 'tmx') {
      await writeMemory(texts, rows, io)
      return 0
    }
    let pending = ''
    for (const row of rows) {
      pending += `${print[output](row, texts)}\n`
      if (pending.length > 1 << 16) {
        await io.out(pending)
        pending = ''
      }
    }
    if (pending) await io.out(pending)
    return 0
  },
} satisfies Command

/** Rows in two languages or more of any file that says which of its texts belong together. */
async function readMemory(path: string, io: Io): Promise<readonly MemoryRow[]> {
  const { reading } = await readFileAs(path, {})
  const rows = reading.work ? memoryRows(reading.work) : []
  for (const problem of reading.problems) io.err(wordProblem(problem))
  if (rows.length === 0) throw new InputError(`${path}: says nothing in two languages at once. Name a translation memory (TMX, XLIFF), or a table with a column a language.`)
  return rows
}

/** A version of which a memory says its language alone. */
const bare = { script: 'Zyyy', direction: 'ltr', ...nothingSaid } as const satisfies Omit<Version, 'id' | 'language' | 'segments'>

/** The texts as a translation memory: the segments of a row are one unit. */
async function writeMemory(texts: readonly Text[], rows: readonly AlignedRow[], io: Io): Promise<void> {
  const versions = texts.map(
    ({ language, lines }, index): Version => ({
      ...bare,
      id: texts.findIndex((other) => other.language === language) === index ? language : `${language}-${index + 1}`,
      language,
      segments: rows.flatMap(({ cells }, row) => {
        const places = cells[index] ?? []
        return places.length === 0 ? [] : [segmentOf(`text-${row + 1}`, places.map((place) => lines[place] ?? '').join(' '))]
      }),
    }),
  )
  const { write } = await formatOf('tmx').load()
  if (!write) throw new Error('TMX has no writer')
  const { chunks } = await write({ id: 'aligned', title: {}, identifiers: {}, date: null, versions }, platform, { file: 'aligned.tmx' })
  const decoder = new TextDecoder()
  for (const chunk of chunks) await io.out(decoder.decode(chunk, { stream: true }))
}

function rowsOf(texts: readonly Text[], memory: readonly MemoryRow[], io: Io): readonly AlignedRow[] {
  const onProgress = progressOn(io)
  const segmented = texts.map(({ language, lines, paragraphs }) => ({ language, segments: lines, paragraphs }))
  if (memory.length > 0) return alignWithMemory(segmented, memory, onProgress)
  const [a, b, ...more] = texts
  if (a && b && more.length === 0) {
    const options = { aParagraphs: a.paragraphs, bParagraphs: b.paragraphs, ...(onProgress && { onProgress }) }
    const { links, moves } = alignSegments(a.lines, b.lines, a.language, b.language, options)
    for (const move of moves) io.err(`perhaps moved: ${printedPlaces(move.a)} of the first text, ${printedPlaces(move.b)} of the second`)
    return links.map(({ a: left, b: right, confidence, reasons }) => ({ cells: [left, right], confidence, reasons }))
  }
  return alignVersions(segmented, onProgress)
}

const printedPlaces = (places: readonly number[]) => (places.length === 1 ? `segment ${places[0]}` : `segments ${places[0]} to ${places.at(-1)}`)

/** Progress for people: only where standard error is a terminal. */
function progressOn(io: Io): ((done: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  let shown = -1
  return (done) => {
    const percent = Math.floor(done * 100)
    if (percent === shown) return
    shown = percent
    io.err(`aligning: ${percent} %`)
  }
}

const print: Readonly<Record<Exclude<Output, 'tmx'>, (row: AlignedRow, texts: readonly Text[]) => string>> = {
  ladder: ({ cells }) => cells.map((places) => `[${places.join(', ')}]`).join(':'),
  jsonl: ({ cells, confidence, reasons }) => JSON.stringify({ cells, confidence: Number(confidence.toFixed(3)), reasons }),
  tsv: ({ cells }, texts) => cells.map((places, index) => places.map((place) => texts[index]!.lines[place]!.replace(/[\t\r\n]/g, ' ')).join(' ')).join('\t'),
}

const plain: ReadonlySet<string> = new Set(['', '.txt', '.text', '.md', '.snt', '.sent'])

async function readLines(path: string, given: string | undefined, { format, encoding }: Pick<FileOptions, 'format' | 'encoding'>, io: Io): Promise<Text> {
  const language = given ?? basename(path, extname(path))
  if (path === '-') {
    const lines: string[] = []
    for await (const line of linesOf(io.stdin)) lines.push(line)
    return textOf(lines, language)
  }
  const isPlain = format === undefined && encoding === undefined && (plain.has(extname(path).toLowerCase()) || !recogniseFormat(path, new Uint8Array()))
  const text = isPlain ? await readUtf8(path) : null
  if (text !== null) return textOf(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/), language)
  const { reading } = await readFileAs(path, { format: format ?? (isPlain ? 'text' : undefined), encoding })
  const versions = reading.work?.versions ?? []
  const version = versions.find((known) => known.language === given) ?? versions.find((known) => given !== undefined && known.language.split('-')[0] === given) ?? versions[0]
  if (!version) throw new InputError(reading.problems.map(wordProblem).join('\n'))
  for (const problem of reading.problems) if (given === undefined || problem.code !== 'language-unknown') io.err(wordProblem(problem))
  if (versions.length > 1) io.err(`${path}: holds ${versions.map(({ id }) => id).join(', ')}; taken is ${version.id}.`)
  return { language: given ?? version.language, lines: version.segments.map(({ text }) => text), paragraphs: [] }
}

const idAtEnd = /[ \t]\{#[^{}\s]*\}$/

function textOf(source: readonly string[], language: string): Text {
  const lines: string[] = []
  const paragraphs: number[] = []
  let empty = false
  for (const line of source) {
    if (line.trim() === '') empty = true
    else {
      if (empty && lines.length > 0) paragraphs.push(lines.length)
      empty = false
      lines.push(line.replace(idAtEnd, ''))
    }
  }
  return { language, lines, paragraphs }
}
