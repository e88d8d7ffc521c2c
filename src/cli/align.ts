import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { alignSegments, type Link } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { linesOf } from './json-lines.ts'
import { readFileAs } from './read-file.ts'
import { readText } from './read-versions.ts'

const outputs = ['ladder', 'jsonl', 'tsv'] as const
type Output = (typeof outputs)[number]

interface Text {
  readonly language: string
  readonly lines: readonly string[]
  /** Places of the lines an empty line stands before. */
  readonly paragraphs: readonly number[]
}

/** `tetrapla align A B`: which segments say the same. */
export const align = {
  name: 'align',
  usage: `tetrapla align A B --lang en,de [--format ladder|jsonl|tsv]
  Which segments of two texts say the same. Plain text, one segment a line, empty lines between paragraphs, or any readable format.
  --format ladder  a group a line, [0,1]:[0], by 0-based places over the segments (default)
           jsonl   a group a line with its confidence and what it rests on
           tsv     the texts themselves, a group a line, a column a text`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string' }, format: { type: 'string', default: 'ladder' } } })
    const format = outputs.find((known) => known === values.format)
    if (!format) throw new InputError(`there is no output “${values.format}”. Outputs: ${outputs.join(', ')}`)
    const languages = values.lang?.split(',') ?? []
    if (positionals.length !== 2) throw new InputError('name two texts, as in: tetrapla align en.txt de.txt --lang en,de')
    const [a, b] = await Promise.all(positionals.map((path, index) => readLines(path, languages[index], io)))
    if (!a || !b) throw new InputError('name two texts, as in: tetrapla align en.txt de.txt --lang en,de')
    const { links } = alignSegments(a.lines, b.lines, a.language, b.language, { aParagraphs: a.paragraphs, bParagraphs: b.paragraphs })
    let pending = ''
    for (const link of links) {
      pending += `${print[format](link, a, b)}\n`
      if (pending.length > 1 << 16) {
        await io.out(pending)
        pending = ''
      }
    }
    if (pending) await io.out(pending)
    return 0
  },
} satisfies Command

const print: Readonly<Record<Output, (link: Link, a: Text, b: Text) => string>> = {
  ladder: ({ a, b }) => `[${a.join(', ')}]:[${b.join(', ')}]`,
  jsonl: ({ a, b, confidence, reasons }) => JSON.stringify({ a, b, confidence: Number(confidence.toFixed(3)), reasons }),
  tsv: (link, a, b) => [cell(link.a, a), cell(link.b, b)].join('\t'),
}

const cell = (places: readonly number[], { lines }: Text) => places.map((place) => lines[place]!.replace(/[\t\r\n]/g, ' ')).join(' ')

const plain: ReadonlySet<string> = new Set(['', '.txt', '.text', '.md', '.snt', '.sent'])

async function readLines(path: string, given: string | undefined, io: Io): Promise<Text> {
  const language = given ?? basename(path, extname(path))
  if (path === '-') {
    const lines: string[] = []
    for await (const line of linesOf(io.stdin)) lines.push(line)
    return textOf(lines, language)
  }
  if (plain.has(extname(path).toLowerCase())) return textOf((await readText(path)).replace(/^\uFEFF/, '').split(/\r\n|\n|\r/), language)
  const { reading } = await readFileAs(path, { languages: given === undefined ? undefined : [given] })
  const version = reading.work?.versions.find((known) => known.language === given) ?? reading.work?.versions[0]
  if (!version) throw new InputError(`${path}: no text could be read in it.`)
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
