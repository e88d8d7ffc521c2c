import type { Format } from './format.ts'
import { formats } from './formats.ts'

/** What gives a format away where its extension does not: looked for in the beginning of the file, read as Latin letters. */
const signs: readonly (readonly [format: string, extensions: RegExp, fits: (beginning: string) => boolean])[] = [
  ['text', /\.(?:md|markdown)$/i, isVersionText],
  ['tmx', /\.xml$/i, (text) => /<tmx[\s>]/.test(text)],
  ['xliff', /\.xml$/i, (text) => /<xliff[\s>]/.test(text)],
  ['akoma-ntoso', /\.(?:xml|akn)$/i, (text) => /<(?:\w+:)?akomaNtoso[\s>]/.test(text)],
  ['tei', /\.xml$/i, (text) => /<(?:\w+:)?TEI(?:Corpus)?[\s>]/.test(text)],
  ['html', /\.xml$/i, (text) => /<html[\s>]/i.test(text)],
]

/** The format of a file, from its name and its first bytes; null where none of the known formats fits. */
export function recogniseFormat(file: string, head: Uint8Array): Format | null {
  const beginning = String.fromCharCode(...head.subarray(0, 4096)).replaceAll('\u0000', '')
  const given = signs.find(([, extensions, fits]) => extensions.test(file) && fits(beginning))
  const extension = /\.[^./\\]+$/.exec(file.toLowerCase())?.[0] ?? ''
  return formats.find(({ id }) => id === given?.[0]) ?? formats.find(({ extensions }) => extensions.includes(extension)) ?? null
}

/** A version file, where lines end in their ids: more of them than headings of Markdown could. The last line may be cut. */
function isVersionText(beginning: string): boolean {
  const lines = beginning.split(/\r?\n/)
  const whole = (beginning.length < 4096 ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '')
  return whole.filter((line) => /[ \t]\{#[^{}\s]*\}$/.test(line)).length * 2 > whole.length
}
