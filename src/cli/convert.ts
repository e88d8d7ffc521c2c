import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse, applyAlignment, applyReview, formats, loadRowStream, recogniseFormat, remarksOf, wordReport, type Format, type FormatModule, type Remark, type Work } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { formatOf, formatOfFile, platform, readFileAs, type FileOptions } from './read-file.ts'
import { readNamingOf } from './read-naming.ts'
import { readReviewOf } from './read-review.ts'
import { readVersions } from './read-versions.ts'
import { reportWords } from './report-words.ts'
import { severalLanguages, splitWork } from './split-work.ts'
import { wordProblem } from './word-problem.ts'

const list = (format: Format) => `${format.id.padEnd(14)} ${format.canRead ? 'read' : '    '} ${format.canWrite ? 'write' : '     '}  ${format.extensions.join(' ').padEnd(18)} ${format.label}`

/** `tetrapla convert IN OUT`: from any readable format to any writable one. */
export const convert = {
  name: 'convert',
  usage: `tetrapla convert IN OUT [--from FORMAT] [--to FORMAT] [--versions de,kk] [--lang en,de] [--encoding LABEL] [--into ORIGINAL] [--split] [--layout side|stacked] [--findings]
  Any readable format into any writable one, known by their names' ends. IN may be a work folder, or - with --from; OUT may be - with --to.
  --versions ids   which versions to write, in this order (default: as many as the format holds)
  --lang tags      the languages of IN's versions in their order, where the file does not say them
  --encoding       of IN, where it is not recognised: utf-8, utf-16le, windows-1251, koi8-r, …
  --into ORIGINAL  OUT is this file with the texts of IN in the places of its own; everything else of it stays
  --split          take a document in several languages apart by the language of its segments (--lang: which), its rows found by what they say
  --layout         several versions in a book: side by side, or stacked (default: two side by side, more stacked)
  --findings       what check finds as numbered notes, in a book (epub) or a Word document (docx)
  --list           the formats`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, to: { type: 'string' }, versions: { type: 'string' }, lang: { type: 'string' }, encoding: { type: 'string' }, into: { type: 'string' }, split: { type: 'boolean', default: false }, layout: { type: 'string' }, findings: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
    })
    if (values.list) {
      await io.out(formats.map((format) => `${list(format)}\n`).join(''))
      return 0
    }
    const [input, output] = positionals
    if (input === undefined || output === undefined || positionals.length > 2) throw new InputError('name a file to read and a file to write, as in: tetrapla convert memory.tmx memory.tsv')
    if (output !== '-' && input !== '-' && resolve(input) === resolve(output)) throw new InputError(`${output}: is the file that is read; name another.`)
    const reading = { languages: values.lang?.split(','), encoding: values.encoding, format: values.from }
    if (values.into !== undefined) {
      await saveInto(values.into, await readInput(input, reading, io), output, io)
      return 0
    }
    const target = values.to === undefined ? recogniseFormat(output, new Uint8Array()) : formatOf(values.to)
    if (!target) throw new InputError(`${output}: its format is not known from its name. Say it, as in --to tmx. Formats: ${writable()}`)
    const { write, rowWriter } = await target.load()
    if (!write) throw new InputError(`${target.label} can be read, not written. Formats to write: ${writable()}`)

    const versions = values.versions?.split(',')
    const layout = layoutOf(values.layout)
    if (values.findings && !['epub', 'docx'].includes(target.id)) throw new InputError(`${target.label} has no notes for findings: write epub or docx, or use tetrapla check --format html`)
    const source = rowWriter && output !== '-' && !values.split ? await rowsIn(input, values.from) : null
    if (rowWriter && source) {
      await stream(input, source, reading, { output, writer: rowWriter, versions }, io)
      return 0
    }
    const read = await readInput(input, values.split ? { ...reading, languages: undefined } : reading, io)
    const several = values.split || reading.languages ? '' : await severalLanguages(read)
    if (several) io.err(`${input}: ${several}; to take them apart: --split`)
    const work = values.split ? await splitWork(read, reading.languages, input) : read
    refuseUnknown(input, versions, work.versions.map(({ id }) => id))
    const { chunks, problems } = await write(work, platform, { file: output, versions, layout, rows: work.alignment && applyAlignment(work.versions, work.alignment).alignment.rows, remarks: values.findings ? await remarksOn(work, input) : undefined })
    if (chunks.length === 0) throw new InputError(problems.map(wordProblem).join('\n'))
    for (const problem of problems) io.err(wordProblem(problem))
    await put(output, chunks, io)
    return 0
  },
} satisfies Command

function layoutOf(value: string | undefined): 'side' | 'stacked' | undefined {
  if (value === undefined || value === 'side' || value === 'stacked') return value
  throw new InputError(`--layout ${value}: the layouts are side, stacked.`)
}

/** What check finds on a work, as notes; what the review beside it dismisses is none. */
async function remarksOn(work: Work, input: string): Promise<readonly Remark[]> {
  const { naming } = await readNamingOf([input])
  const { review } = await readReviewOf([input])
  const { findings, alignment } = analyse(work, naming)
  return remarksOf(wordReport(work, alignment.rows, applyReview(findings, review), await reportWords(work)))
}

/** The reader of a file's rows, where it has one and can be read twice. */
async function rowsIn(input: string, from: string | undefined): Promise<FormatModule['readRows'] | null> {
  if (input === '-' || (await isFolder(input))) return null
  return (await (await formatOfFile(input, from)).load()).readRows ?? null
}

/** Carries a file over row by row. What is written takes its name when it is whole, so that a fault leaves what stood there before. */
async function stream(input: string, readRows: NonNullable<FormatModule['readRows']>, { languages, encoding }: FileOptions, { output, writer, versions }: { readonly output: string; readonly writer: NonNullable<FormatModule['rowWriter']>; readonly versions: readonly string[] | undefined }, io: Io): Promise<void> {
  const part = `${output}.part`
  const file = await opened(part)
  let done = false
  try {
    let at = 0
    const source = { open: () => createReadStream(input), readRows, options: { file: input, languages, encoding } }
    const target = {
      writer,
      options: { file: output, versions },
      put: async (piece: Uint8Array) => {
        await file.write(piece, 0, piece.length, at)
        at += piece.length
      },
      again: async () => {
        at = 0
        await file.truncate(0)
      },
    }
    const { streamRows } = await loadRowStream()
    const streamed = await streamRows(source, target, platform)
    if (streamed.versions.length === 0) throw new InputError(streamed.problems.map(wordProblem).join('\n'))
    refuseUnknown(input, versions, streamed.versions)
    for (const problem of streamed.problems) io.err(wordProblem(problem))
    done = true
  } finally {
    await file.close()
    if (!done) await rm(part, { force: true })
  }
  await rename(part, output)
}

function refuseUnknown(input: string, wanted: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = wanted?.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new InputError(`${input}: there is no version “${unknown}”. Versions: ${known.join(', ')}`)
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const writable = () => formats.filter(({ canWrite }) => canWrite).map(({ id }) => id).join(', ')

/** Writes `output`: the file `original` with the corrected texts of a work. Versions it does not hold are left aside. */
async function saveInto(original: string, work: Work, output: string, io: Io): Promise<void> {
  const { format, reading } = await readFileAs(original, {})
  const { save } = await format.load()
  if (!save) throw new InputError(`${original}: ${format.label} is not saved into. Formats that are: ${formats.filter(({ canSave }) => canSave).map(({ id }) => id).join(', ')}`)
  if (!reading.work) throw new InputError(reading.problems.map(wordProblem).join('\n'))
  const versions = reading.work.versions.flatMap(({ id }) => work.versions.filter((version) => version.id === id))
  if (versions.length === 0) throw new InputError(`${original}: holds ${reading.work.versions.map(({ id }) => id).join(', ')}; no version of that name is among ${work.versions.map(({ id }) => id).join(', ')}.`)
  const { chunks, problems } = await save(await readFile(original), { ...work, versions }, platform, { file: original })
  for (const problem of problems) io.err(wordProblem(problem))
  await put(output, chunks, io)
}

async function readInput(path: string, options: Parameters<typeof readFileAs>[1], io: Io): Promise<Work> {
  if (await isFolder(path)) {
    const { work, problems } = await readVersions([path], [])
    for (const problem of problems) io.err(wordProblem(problem))
    return work
  }
  const { reading } = path === '-' ? await readStream(io, options) : await readFileAs(path, options)
  if (!reading.work) throw new InputError(reading.problems.map(wordProblem).join('\n'))
  for (const problem of reading.problems) io.err(wordProblem(problem))
  return reading.work
}

async function readStream(io: Io, { format: id, languages, encoding }: Parameters<typeof readFileAs>[1]) {
  if (id === undefined) throw new InputError('standard input has no name to know its format by. Say it, as in --from tmx.')
  const format = formatOf(id)
  const { read } = await format.load()
  if (!read) throw new InputError(`${format.label} can be written, not read.`)
  const bytes = async function* () {
    for await (const chunk of io.stdin) yield typeof chunk === 'string' ? platform.encode(chunk) : chunk
  }
  return { format, reading: await read(bytes(), platform, { file: 'standard input', languages, encoding }) }
}

async function put(path: string, chunks: readonly Uint8Array[], io: Io): Promise<void> {
  if (path === '-') {
    for (const chunk of chunks) await io.out(new TextDecoder().decode(chunk))
    return
  }
  const file = await opened(path)
  try {
    for (const chunk of chunks) await file.write(chunk)
  } finally {
    await file.close()
  }
}

const opened = (path: string) =>
  open(path, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${path}: cannot be written (${error.code ?? error.message}).`)
  })
