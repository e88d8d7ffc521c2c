import type { LanguageTag, Segment } from '../model/index.ts'
import { canonicalTag, idGiver } from './build-version.ts'
import { decodeWhole } from './decode-text.ts'
import { detectLanguage } from './detect-language.ts'
import { encodeText } from './encode-text.ts'
import type { Read, Save } from './format.ts'
import { limits } from './limits.ts'
import type { LocalWords } from './local-change.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { rowCollector } from './row-collector.ts'
import { markupLost, writeByRows, type RowWriter } from './row-writer.ts'
import { cellSegment } from './rows-of.ts'
import { applyChanges, segmentChanges, type LocatedSegment } from './save-segments.ts'

// PO files: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html

/** A quoted string of an entry: its value and where its quotation marks stand, continuation lines included. */
interface PoString {
  readonly value: string
  readonly start: number
  readonly end: number
}

interface PoEntry {
  readonly context: PoString | null
  readonly id: PoString | null
  readonly plural: PoString | null
  /** `msgstr`, or `msgstr[0]`, `msgstr[1]`, … */
  readonly strings: readonly PoString[]
  /** `# …`, by the translator; `#. …`, by the programmer. */
  readonly comments: { readonly translator: readonly string[]; readonly programmer: readonly string[] }
  readonly line: number
}

const keyword = /^\s*(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*(".*")\s*$/
const continued = /^\s*(".*")\s*$/

/** The entries of a PO file, in order; lines that are none of it are problems. Obsolete entries (`#~`) are left aside. */
function parsePo(text: string, problems: ProblemList): readonly PoEntry[] {
  const entries: PoEntry[] = []
  let fields = new Map<string, { value: string; start: number; end: number }>()
  let comments = { translator: [] as string[], programmer: [] as string[] }
  let current: { value: string; start: number; end: number } | null = null
  let first = 1
  const finish = () => {
    if (fields.size > 0) {
      const strings = [...fields].filter(([name]) => name.startsWith('msgstr')).map(([, string]) => string)
      entries.push({ context: fields.get('msgctxt') ?? null, id: fields.get('msgid') ?? null, plural: fields.get('msgid_plural') ?? null, strings, comments, line: first })
      comments = { translator: [], programmer: [] }
    }
    fields = new Map()
    current = null
  }
  let number = 0
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (whole === '') break
    number++
    const line = whole.replace(/[\r\n]+$/, '')
    const word = keyword.exec(line)
    const more = word ? null : continued.exec(line)
    if (line.trim() === '') finish()
    else if (word) {
      const [, name = '', quoted = ''] = word
      if (fields.has(name) || (fields.size > 0 && !name.startsWith('msgstr') && [...fields.keys()].some((key) => key.startsWith('msgstr')))) finish()
      if (fields.size === 0) first = number
      const start = index + line.indexOf('"')
      current = { value: unquote(quoted), start, end: start + quoted.length }
      fields.set(name, current)
    } else if (more && current) {
      current.value += unquote(more[1] ?? '')
      current.end = index + line.lastIndexOf('"') + 1
    } else if (line.trimStart().startsWith('#')) {
      if ([...fields.keys()].some((key) => key.startsWith('msgstr'))) finish()
      const comment = /^\s*#([.\s]|$)\s?(.*)$/.exec(line)
      if (comment) comments[comment[1] === '.' ? 'programmer' : 'translator'].push(comment[2] ?? '')
    } else problems.add('line-broken', line, number)
  }
  finish()
  return entries
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }

const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))/g, (_all, hex?: string, octal?: string, sign?: string) => {
    if (sign !== undefined) return escapes[sign] ?? sign
    return String.fromCharCode(Number.parseInt(hex ?? octal ?? '0', hex === undefined ? 8 : 16))
  })

const escaped = (text: string): string =>
  text.replace(/[\\"]|\p{Cc}/gu, (sign) => {
    const letter = Object.entries(escapes).find(([, value]) => value === sign)?.[0]
    if (letter !== undefined) return `\\${letter}`
    return /[\\"]/.test(sign) ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
  })

/** A string as gettext writes it: a line each where it holds line ends. A C1 control character, which has no escape of one byte, stays. */
function quote(text: string, newline: string): string {
  const lines = text.split(/(?<=\n)/)
  const quoted = lines.map((line) => `"${escaped(line.replace(/[\u0080-\u009F]/g, '\uFFFD'))}"`)
  return quoted.length > 1 ? ['""', ...quoted].join(newline) : (quoted[0] ?? '""')
}

interface Located {
  readonly side: 'source' | 'target'
  readonly id: string
  readonly string: PoString
}

/** What a file says of itself, and its strings with the segments they are. An entry is a row: `msgid` with `msgstr`, `msgid_plural` with `msgstr[1]`. */
function readEntries(text: string, problems: ProblemList): { readonly header: ReadonlyMap<string, string>; readonly located: readonly Located[]; readonly notes: readonly (readonly ['source' | 'target', string, string])[] } {
  const entries = parsePo(text, problems)
  const header = new Map<string, string>()
  const located: Located[] = []
  const notes: (readonly ['source' | 'target', string, string])[] = []
  const ids = idGiver()
  let count = 0
  for (const { context, id: source, plural, strings, comments, line } of entries) {
    if (source?.value === '' && context === null) {
      for (const field of strings[0]?.value.split('\n') ?? []) {
        const [name = '', value = ''] = field.split(/:\s*(.*)/)
        header.set(name.toLowerCase(), value.trim())
      }
      continue
    }
    if (!source) {
      problems.add('line-broken', 'msgstr without msgid', line)
      continue
    }
    const { id } = ids.take(context?.value ?? '', `text-${++count}`)
    located.push({ side: 'source', id, string: source })
    if (plural) located.push({ side: 'source', id: ids.take(`${id}-plural`, id).id, string: plural })
    for (const [index, string] of strings.entries()) located.push({ side: 'target', id: index === 0 ? id : index === 1 ? `${id}-plural` : `${id}-plural-${index}`, string })
    if (comments.programmer.length > 0) notes.push(['source', id, comments.programmer.join('\n')])
    if (comments.translator.length > 0) notes.push(['target', id, comments.translator.join('\n')])
  }
  return { header, located, notes }
}

const declared = /charset=(?!CHARSET)([\w-]+)/

interface Side {
  readonly version: string
  readonly language: LanguageTag | null
}

function sidesOf(header: ReadonlyMap<string, string>, located: readonly Located[], languages: readonly LanguageTag[] = []): Readonly<Record<'source' | 'target', Side>> {
  const sample = (side: Located['side']) => located.filter((one) => one.side === side).slice(0, 200).map(({ string }) => string.value).join('\n') // prettier-ignore
  const languageOf = (said: LanguageTag | undefined, field: string) => said ?? canonicalTag(header.get(field)?.split('@')[0] ?? '')
  // Programs write their strings in English (https://www.gnu.org/software/gettext/manual/html_node/Preparing-Strings.html), and strings of a word or two tell little else.
  const latin = /\p{Script=Latin}/u.test(sample('source')) && sample('source').length < 400
  const source = languageOf(languages[0], 'x-source-language') ?? (latin ? 'en' : detectLanguage(sample('source')))
  const target = languageOf(languages[1], 'language') ?? detectLanguage(sample('target'))
  return { source: { version: source ?? 'source', language: source }, target: { version: target === null ? 'target' : target === source ? `${target}-2` : target, language: target } }
}

/** Reads a PO or POT file: `msgid` and `msgstr` as two versions. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, declared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const { header, located, notes } = readEntries(text, problems)
  const sides = sidesOf(header, located, options.languages)
  const rows = rowCollector(options, problems)
  rows.declare(sides.source.version, sides.source.language)
  rows.declare(sides.target.version, sides.target.language)
  for (const { side, id, string } of located) rows.add(sides[side].version, id, string.value, [])
  for (const [side, id, note] of notes) rows.note(sides[side].version, id, 'und', note)
  return { ...rows.finish(sides.source.version), encoding, rowsGiven: true }
}

/** A PO file: two versions, the first as `msgid`; segment ids stand as contexts, so that equal texts stay two. */
export const rowWriter: RowWriter = {
  versions: 2,
  begin({ versions: [source, target] }, problems) {
    const fields = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', `Language: ${target?.language ?? ''}`, `X-Source-Language: ${source?.language ?? ''}`, 'X-Generator: tetrapla']
    const lost = markupLost(problems)
    return {
      before: `msgid ""\nmsgstr ${quote(fields.map((field) => `${field}\n`).join(''), '\n')}\n`,
      row(row) {
        lost(row)
        const [from, to] = [0, 1].map((index) => cellSegment(row.cells[index] ?? [])?.text ?? '')
        const comments = row.notes.flatMap((said, index) => Object.values(said).flatMap((note) => note.split('\n').map((line) => `${index === 0 ? '#.' : '#'} ${line}\n`)))
        return `\n${comments.join('')}msgctxt ${quote(row.id, '\n')}\nmsgid ${quote(from ?? '', '\n')}\nmsgstr ${quote(to ?? '', '\n')}\n`
      },
      after: '',
    }
  },
}

export const write = writeByRows(rowWriter)

/** Between two lines of a string stand quotation marks; a new line end asks for new lines. */
const poLocal: LocalWords = { markup: /\\.|"\s*"|"/g, escape: (text) => (text.includes('\n') ? null : escaped(text.replace(/[\u0080-\u009F]/g, '\uFFFD'))) }

/** Writes corrected strings into the file they came from; comments, flags, plural forms, order and line ends stay. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, declared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const { header, located } = readEntries(text, problems)
  const sides = sidesOf(header, located, options.languages)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const present = new Map(work.versions.map((version) => [version.id, new Set(version.segments.map((segment) => segment.id))]))
  const strings = located
    .filter(({ side, id, string }) => string.value !== '' || present.get(sides[side].version)?.has(id))
    .map(({ side, id, string }): LocatedSegment => ({ version: sides[side].version, id, text: string.value, inline: [], start: string.start, end: string.end, write: (segment: Segment) => quote(segment.text, newline) }))
  const saved = applyChanges(text, segmentChanges(strings, work, problems, { source: text, words: poLocal }))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems)], problems: problems.list() }
}
