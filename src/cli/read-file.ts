import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { formats, recogniseFormat, type Format, type Platform, type Reading } from '../core/index.ts'
import { InputError } from './command.ts'
import { wordProblem } from './word-problem.ts'

/** What Node lends the readers of formats. */
export const platform: Platform = {
  decoder: (encoding) => new TextDecoder(encoding),
  encode: (text) => new TextEncoder().encode(text),
}

export interface FileOptions {
  readonly languages?: readonly string[] | undefined
  readonly encoding?: string | undefined
  /** The id of its format, where the name does not tell. */
  readonly format?: string | undefined
}

/**
 * Reads a file of any readable format, as it streams.
 * @throws {InputError} where there is no such file, or no format fits
 */
export async function readFileAs(path: string, options: FileOptions): Promise<{ readonly format: Format; readonly reading: Reading }> {
  const format = await formatOfFile(path, options.format)
  const { read } = await format.load()
  if (!read) throw new InputError(`${path}: ${format.label} can be written, not read. Formats to read: ${readable().join(', ')}`)
  const { languages, encoding } = options
  return { format, reading: await read(createReadStream(path), platform, { file: path, languages, encoding }) }
}

/**
 * The format of a file that can be read, from its name, its beginning and its length.
 * @throws {InputError} where there is no such file, no format fits, or the file is longer than its format is opened
 */
export async function formatOfFile(path: string, id: string | undefined): Promise<Format> {
  const { head, size } = await beginningOf(path)
  const format = id === undefined ? recogniseFormat(path, head) : formatOf(id)
  if (!format) throw new InputError(`${path}: its format is not known from its name. Say it, as in --from tmx. Formats: ${readable().join(', ')}`)
  if (size > format.maxBytes) throw new InputError(wordProblem({ code: 'too-large', file: path, line: null, detail: `${format.maxBytes / 2 ** 20} MB` }))
  return format
}

/**
 * The format with an id.
 * @throws {InputError} naming the choices
 */
export function formatOf(id: string): Format {
  const format = formats.find((known) => known.id === id)
  if (!format) throw new InputError(`there is no format “${id}”. Formats: ${formats.map((known) => known.id).join(', ')}`)
  return format
}

const readable = () => formats.filter(({ canRead }) => canRead).map(({ id }) => id)

async function beginningOf(path: string): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? `${path}: there is no such file.` : `${path}: cannot be read (${error.code ?? error.message}).`)
  })
  if (!found.isFile()) throw new InputError(`${path}: is no file.`)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0)
    return { head: buffer.subarray(0, bytesRead), size: found.size }
  } finally {
    await file.close()
  }
}
