import type { Format } from './format.ts'
import { formats } from './formats.ts'

/** What gives a format away where its extension does not: looked for in the beginning of the file, read as Latin letters. */
const signs: readonly (readonly [format: string, extensions: RegExp, sign: RegExp])[] = [
  ['text', /\.(?:md|markdown)$/i, /[ \t]\{#[^{}\s]*\}[ \t]*(?:\r?\n|$)/],
  ['tmx', /\.xml$/i, /<tmx[\s>]/],
  ['xliff', /\.xml$/i, /<xliff[\s>]/],
  ['akoma-ntoso', /\.(?:xml|akn)$/i, /<(?:\w+:)?akomaNtoso[\s>]/],
  ['tei', /\.xml$/i, /<(?:\w+:)?TEI(?:Corpus)?[\s>]/],
  ['html', /\.xml$/i, /<html[\s>]/i],
]

/** The format of a file, from its name and its first bytes; null where none of the known formats fits. */
export function recogniseFormat(file: string, head: Uint8Array): Format | null {
  const beginning = String.fromCharCode(...head.subarray(0, 4096)).replaceAll('\u0000', '')
  const given = signs.find(([, extensions, sign]) => extensions.test(file) && sign.test(beginning))
  const extension = /\.[^./\\]+$/.exec(file.toLowerCase())?.[0] ?? ''
  return formats.find(({ id }) => id === given?.[0]) ?? formats.find(({ extensions }) => extensions.includes(extension)) ?? null
}
