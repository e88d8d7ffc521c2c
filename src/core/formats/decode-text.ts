import { decoderOf } from './decoder-of.ts'
import type { Chunks, Platform } from './format.ts'
import { guessEncoding } from './guess-encoding.ts'
import type { ProblemList } from './problem-list.ts'

export interface DecodeOptions {
  /** WHATWG label, where the person says it. */
  readonly encoding?: string | undefined
  /** Where the file's own word for its encoding stands, as group 1: looked for in its first kilobyte, read as Latin letters. */
  readonly declared?: RegExp | undefined
  readonly maxBytes: number
}

/** A file's text as it comes, the encoding it is read in, and whether it began with a byte order mark. */
export interface DecodedText {
  readonly encoding: string
  readonly bom: boolean
  readonly text: AsyncIterable<string>
}

const peekLength = 1 << 16

/**
 * Decodes a file in one pass, holding its first 64 kB only. The encoding is: the one asked for; that of the byte order mark; the one the
 * file declares, unless its bytes speak against it; UTF-8 where the bytes allow; UTF-16 where zero bytes show it; else a guess among the
 * 8-bit encodings of Russian and of western Europe, which is said in a problem. Past `maxBytes` it stops and says so.
 */
export async function decodeText(chunks: Chunks, platform: Platform, options: DecodeOptions, problems: ProblemList): Promise<DecodedText> {
  const source = iterate(chunks)
  const { head, done } = await peek(source)
  const mark = markOf(head)
  const encoding = chooseEncoding(head, done, mark, platform, options, problems)
  return { encoding, bom: mark !== null, text: decoded() }

  async function* decoded(): AsyncGenerator<string> {
    const decoder = decoderOf(platform, encoding)
    let read = 0
    let line = 1
    let strange = false
    const take = (text: string) => {
      if (strange) return text
      // Neither a byte that could not be read nor the sign 0 is text.
      const places = ['\uFFFD', '\u0000'].map((sign) => text.indexOf(sign)).filter((place) => place >= 0)
      const upTo = Math.min(text.length, ...places)
      for (let end = text.indexOf('\n'); end >= 0 && end < upTo; end = text.indexOf('\n', end + 1)) line++
      strange = places.length > 0
      if (strange) problems.add('encoding', encoding, line)
      return text
    }
    for await (const chunk of joined(head, source)) {
      read += chunk.length
      if (read > options.maxBytes) {
        problems.add('too-large', `${Math.round(options.maxBytes / (1 << 20))} MB`)
        break
      }
      const text = take(decoder.decode(chunk, { stream: true }))
      if (text) yield text
    }
    const rest = take(decoder.decode())
    if (rest) yield rest
  }
}

/** The whole text of a file, for formats that are read at once. */
export async function decodeWhole(chunks: Chunks, platform: Platform, options: DecodeOptions, problems: ProblemList): Promise<{ readonly encoding: string; readonly bom: boolean; readonly text: string }> {
  const { encoding, bom, text } = await decodeText(chunks, platform, options, problems)
  const parts: string[] = []
  for await (const part of text) parts.push(part)
  return { encoding, bom, text: parts.join('') }
}

function chooseEncoding(head: Uint8Array, whole: boolean, mark: string | null, platform: Platform, { encoding, declared }: DecodeOptions, problems: ProblemList): string {
  if (encoding !== undefined && isKnown(encoding, platform)) return encoding
  if (encoding !== undefined) problems.add('encoding', encoding)
  if (mark) return mark
  const sixteen = zerosOf(head)
  if (sixteen) return sixteen
  const utf8 = isUtf8(head, whole)
  const label = declared?.exec(latin(head.subarray(0, 1024)))?.[1]?.toLowerCase()
  // A file of single bytes that calls itself UTF-16 was converted without its declaration; one that calls itself UTF-8 and is not, too.
  const believed = label !== undefined && !/^utf-?(?:8|16(?:le|be)?)$/.test(label)
  if (believed && isKnown(label, platform)) return label
  if (believed) problems.add('encoding', label)
  if (utf8) return 'utf-8'
  const guess = guessEncoding(head, platform)
  problems.add('encoding-guessed', guess)
  return guess
}

function isKnown(label: string, platform: Platform): boolean {
  try {
    decoderOf(platform, label)
    return true
  } catch {
    return false
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: ASCII signs and spaces in it have a zero byte on one side, and 8-bit text has no zero bytes. */
function zerosOf(head: Uint8Array): string | null {
  const evens = new Uint32Array(256)
  const odds = new Uint32Array(256)
  for (let index = 0; index + 1 < head.length; index += 2) {
    evens[head[index]!]!++
    odds[head[index + 1]!]!++
  }
  const enough = Math.max(1, head.length / 40)
  // The bytes that say the script hardly vary; those of 8-bit text, in which a zero byte is a fault, do. Chinese, whose bytes vary too, is no UTF-8.
  const steady = (bytes: Uint32Array) => bytes[0]! + bytes.slice(1).reduce((most, count) => Math.max(most, count), 0) > head.length * 0.35 || !isUtf8(head, false)
  if (odds[0]! >= enough && evens[0]! < odds[0]! / 8 && steady(odds)) return 'utf-16le'
  if (evens[0]! >= enough && odds[0]! < evens[0]! / 8 && steady(evens)) return 'utf-16be'
  return null
}

/** Whether the bytes are UTF-8 (https://www.rfc-editor.org/rfc/rfc3629); a last letter cut off by the end of the piece is forgiven. */
export function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index]!
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    if (length === 0) return false
    if (index + length > bytes.length && whole) return false
    for (let next = index + 1; next < Math.min(index + length, bytes.length); next++) if ((bytes[next]! & 0xc0) !== 0x80) return false
    index += length
  }
  return true
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

async function* iterate(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function peek(source: AsyncGenerator<Uint8Array>): Promise<{ head: Uint8Array; done: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  let done = false
  while (length < peekLength) {
    const next = await source.next()
    if (next.done) {
      done = true
      break
    }
    parts.push(next.value)
    length += next.value.length
  }
  return { head: joinBytes(parts), done }
}

async function* joined(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}

/** One array of several. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A file's bytes at once, for formats that need them so; null, with a problem, past `maxBytes`. */
export async function wholeBytes(chunks: Chunks, maxBytes: number, problems: ProblemList): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) {
      problems.add('too-large', `${Math.round(maxBytes / (1 << 20))} MB`)
      return null
    }
    parts.push(chunk)
  }
  return joinBytes(parts)
}
