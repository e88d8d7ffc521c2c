import { expose } from 'comlink'
import {
  findRows,
  formats,
  glossaryFiles,
  readGlossary,
  readNaming,
  readReview,
  readWork,
  recogniseFormat,
  restoreGlossary,
  storeGlossary,
  type AlignmentChanges,
  type Chunks,
  type Glossary,
  type MemoryRow,
  type Naming,
  type Platform,
  type Problem,
  type Review,
  type Row,
  type Version,
  type Work,
} from '../core/index.ts'
import { sparingly } from './sparingly.ts'

/** What the person says of a file, where it was not recognised or not as it is. */
export interface Said {
  readonly format?: string
  readonly encoding?: string
  readonly languages?: readonly string[]
}

/** The bytes a version came from, and how they were read: all that saving into them needs. */
export interface Original {
  readonly name: string
  readonly format: string
  readonly said: Said
  /** The ids its versions have in the work, by those they have in the file. */
  readonly versions: Readonly<Record<string, string>>
  readonly bytes: Blob
}

/** What an exported work brings beside its texts. */
export interface Companions {
  readonly review?: Review
  readonly naming?: Naming
  readonly glossary?: { readonly file: string; readonly glossary: Glossary }
  readonly memory?: readonly MemoryRow[]
  readonly originals?: readonly Original[]
}

/** A file read, or why not. */
export interface FileReading {
  /** Null where none is known to fit. */
  readonly format: string | null
  readonly encoding: string | null
  readonly rowsGiven: boolean
  readonly work: Work | null
  readonly problems: readonly Problem[]
  readonly companions: Companions
}

/** A file written, and what could not be put into it. */
export interface FileWritten {
  /** Null where it cannot be written at all. */
  readonly bytes: Blob | null
  readonly problems: readonly Problem[]
}

const platform: Platform = { decoder: (encoding) => new TextDecoder(encoding), encode: (text) => new TextEncoder().encode(text) }

const openingWorker = {
  /** Reads a file as its format says. */
  async read(file: Blob, name: string, said: Said, progress: MessagePort): Promise<FileReading> {
    const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
    const format = said.format === undefined ? recogniseFormat(name, head) : formats.find(({ id }) => id === said.format)
    const nothing = { format: format?.id ?? null, encoding: null, rowsGiven: false, work: null, problems: [], companions: {} }
    const { read } = (await format?.load()) ?? {}
    if (!format || !read) return nothing
    const reading = await read(piecesOf(file, sparingly(progress)), platform, { file: name, languages: said.languages, encoding: said.encoding })
    const found = format.id === 'json' && reading.work ? companionsOf(await file.text(), name) : { companions: {}, problems: [] }
    return { ...nothing, ...reading, problems: [...reading.problems, ...found.problems], companions: found.companions }
  },

  /** Reads the files of a work folder, by their names in it. */
  async readFolder(files: Readonly<Record<string, Blob>>): Promise<FileReading> {
    const texts = Object.fromEntries(await Promise.all(Object.entries(files).map(async ([name, file]) => [name, await file.text()] as const)))
    const { work, problems } = readWork(texts)
    const review = texts['review.json'] === undefined ? null : readReview(texts['review.json'], 'review.json')
    const naming = texts['names.json'] === undefined ? null : readNaming(texts['names.json'], 'names.json')
    const originals = (work?.versions ?? []).flatMap(({ id, language }): readonly Original[] => {
      const bytes = files[`${id}.md`]
      return bytes ? [{ name: `${id}.md`, format: 'text', said: { languages: [language], encoding: 'utf-8' }, versions: { [id]: id }, bytes }] : []
    })
    const named = glossaryFiles.find((name) => texts[name] !== undefined)
    const terms = named === undefined ? null : await readGlossary(texts[named] ?? '', named)
    const companions = { originals, ...(named !== undefined && terms?.glossary && { glossary: { file: named, glossary: terms.glossary } }), ...(review?.review && { review: review.review }), ...(naming?.naming && { naming: naming.naming }) }
    return { format: 'folder', encoding: 'utf-8', rowsGiven: true, work, problems: [...problems, ...(review?.problems ?? []), ...(naming?.problems ?? []), ...(terms?.problems ?? [])], companions }
  },

  /** Rows for versions that do not share their ids; `given` lists those among which they do. */
  align(versions: readonly Version[], given: readonly (readonly string[])[], memory: readonly MemoryRow[], progress: MessagePort): AlignmentChanges {
    return findRows(versions, { given, memory, onProgress: sparingly(progress) })
  },

  /** A work in a format. The own format takes along what is said of the work beside its texts. */
  async write(format: string, work: Work, rows: readonly Row[], file: string, companions: Companions): Promise<FileWritten> {
    const known = formats.find(({ id }) => id === format)
    const { write } = (await known?.load()) ?? {}
    if (!write) throw new Error(`“${format}” is no format that is written. Formats: ${formats.filter(({ canWrite }) => canWrite).map(({ id }) => id).join(', ')}`)
    // What stands beside the texts goes into the head of the file: readers that do not know it pass over it.
    const whole: Work = format === 'json' ? { ...work, ...(await fieldsOf(companions)) } : work
    const { chunks, problems } = await write(whole, platform, { file, rows })
    return { bytes: blobOf(chunks), problems }
  },

  /** The file an original would be with the texts the work has now: what changed, and all else to the byte. */
  async save({ name, format, said, versions, bytes }: Original, work: Work): Promise<FileWritten> {
    const { save } = (await formats.find(({ id }) => id === format)?.load()) ?? {}
    if (!save) throw new Error(`“${format}” is no format that is saved into`)
    const own = Object.entries(versions).flatMap(([id, known]) => work.versions.filter((version) => version.id === known).map((version) => ({ ...version, id })))
    const present = new Set(own.map(({ id }) => id))
    const related = own.map((version) => (version.derivedFrom !== null && !present.has(version.derivedFrom) ? { ...version, derivedFrom: null } : version))
    const { chunks, problems } = await save(new Uint8Array(await bytes.arrayBuffer()), { ...work, versions: related }, platform, { file: name, languages: said.languages, encoding: said.encoding })
    return { bytes: blobOf(chunks), problems }
  },
}

/** A file as it streams. Not every browser iterates over streams by itself. */
async function* piecesOf(file: Blob, onProgress: (done: number) => void): Chunks {
  const reader = file.stream().getReader()
  let read = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    read += next.value.length
    onProgress(read / Math.max(1, file.size))
    yield next.value
  }
}

const blobOf = (chunks: readonly Uint8Array[]): Blob | null => (chunks.length === 0 ? null : new Blob(chunks.map((chunk) => new Uint8Array(chunk))))

/** Originals longer than this together stay behind: the file could no longer be read as one text. */
const mostOriginals = 64 << 20

async function fieldsOf({ review, naming, glossary, memory, originals = [] }: Companions): Promise<Readonly<Record<string, unknown>>> {
  const fits = originals.reduce((sum, { bytes }) => sum + bytes.size, 0) <= mostOriginals
  return {
    ...(review && { review }),
    ...(naming && { names: naming }),
    ...(glossary && { glossary: { file: glossary.file, concepts: storeGlossary(glossary.glossary) } }),
    ...(memory?.length && { memory }),
    ...(fits && originals.length > 0 && { originals: await Promise.all(originals.map(async ({ bytes, ...original }) => ({ ...original, bytes: await base64Of(bytes) }))) }),
  }
}

async function base64Of(bytes: Blob): Promise<string> {
  const reader = new FileReader()
  const done = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''))
    reader.addEventListener('error', () => reject(new Error('the original could not be read')))
  })
  reader.readAsDataURL(bytes)
  return done
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const textsOf = (value: unknown): Readonly<Record<string, string>> => (isFields(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1]))) : {})

function companionsOf(source: string, file: string): { readonly companions: Companions; readonly problems: readonly Problem[] } {
  const json: unknown = JSON.parse(source.replace(/^\uFEFF/, ''))
  if (!isFields(json)) return { companions: {}, problems: [] }
  const review = json['review'] === undefined ? null : readReview(JSON.stringify(json['review']), file)
  const naming = json['names'] === undefined ? null : readNaming(JSON.stringify(json['names']), file)
  const named = json['glossary']
  const glossary = isFields(named) && isText(named['file']) && isText(named['concepts']) ? restoreGlossary(named['concepts']) : null
  const memory = Array.isArray(json['memory']) ? json['memory'].map(textsOf).filter((row) => Object.keys(row).length > 1) : []
  const originals = Array.isArray(json['originals']) ? json['originals'].flatMap((value: unknown) => originalOf(value) ?? []) : []
  return {
    companions: { ...(glossary && isFields(named) && { glossary: { file: String(named['file']), glossary } }), ...(review?.review && { review: review.review }), ...(naming?.naming && { naming: naming.naming }), ...(memory.length > 0 && { memory }), ...(originals.length > 0 && { originals }) },
    problems: [...(review?.problems ?? []), ...(naming?.problems ?? [])],
  }
}

function originalOf(value: unknown): Original | null {
  if (!isFields(value)) return null
  const { name, format, said, bytes } = value
  if (!isText(name) || !isText(format) || !isText(bytes) || !formats.some(({ id, canSave }) => id === format && canSave)) return null
  const { languages, encoding } = isFields(said) ? said : {}
  try {
    return {
      name,
      format,
      said: { ...(isText(encoding) && { encoding }), ...(Array.isArray(languages) && languages.every(isText) && { languages }) },
      versions: textsOf(value['versions']),
      bytes: new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]),
    }
  } catch {
    // No base64: the work opens without what it came from.
    return null
  }
}

export type OpeningWorker = typeof openingWorker

expose(openingWorker)
