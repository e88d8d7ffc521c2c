import { decoderOf } from './decoder-of.ts'
import type { Platform } from './format.ts'
import type { ProblemList } from './problem-list.ts'

/** The bytes of a text in the encoding its file has, for saving into it. Signs the encoding lacks are written as `otherwise` says, else become `?` and a problem names them. */
export function encodeText(text: string, encoding: string, bom: boolean, platform: Platform, problems: ProblemList, otherwise: ((sign: string) => string) | null = null): Uint8Array {
  const label = encoding.toLowerCase()
  const marked = bom ? `\uFEFF${text}` : text
  if (label === 'utf-8' || label === 'utf8') return platform.encode(marked)
  if (label === 'utf-16le' || label === 'utf-16' || label === 'utf-16be') return sixteenBits(marked, label === 'utf-16be')
  const table = eightBits(label, platform)
  return written(otherwise ? Array.from(text, (sign) => (table.has(sign) ? sign : otherwise(sign))).join('') : text, table, label, problems)
}

function sixteenBits(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 * index + (bigEndian ? 1 : 0)] = unit & 0xff
    bytes[2 * index + (bigEndian ? 0 : 1)] = unit >> 8
  }
  return bytes
}

/** An 8-bit encoding backwards: what each of its 256 bytes decodes to. */
function eightBits(encoding: string, platform: Platform): ReadonlyMap<string, number> {
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoderOf(platform, encoding).decode(Uint8Array.of(byte)), byte)
  return byteOf
}

function written(text: string, byteOf: ReadonlyMap<string, number>, encoding: string, problems: ProblemList): Uint8Array {
  const bytes = new Uint8Array(text.length)
  const lacking = new Set<string>()
  let length = 0
  for (const sign of text) {
    const byte = byteOf.get(sign)
    if (byte === undefined) lacking.add(sign)
    bytes[length++] = byte ?? 0x3f
  }
  if (lacking.size > 0) problems.add('not-saved', `${encoding}: ${[...lacking].join(' ')}`)
  return bytes.subarray(0, length)
}
