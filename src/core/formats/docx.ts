import type { Inline, Segment } from '../model/index.ts'
import { buildVersion, idGiver, workIdOf } from './build-version.ts'
import { decodeWhole, wholeBytes } from './decode-text.ts'
import { docxParagraphs, runContent, type DocxParagraph } from './docx-paragraphs.ts'
import { inherited, readNumbering, readStyles, type ParagraphStyle } from './docx-styles.ts'
import type { Platform, Read, ReadOptions, Save } from './format.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readXml, xmlDeclared } from './read-xml.ts'
import { applyChanges, type Change } from './save-segments.ts'
import { atomChanges, type TextAtom } from './text-atoms.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'
import { pack, unpack, type Entries } from './zip.ts'

export { write } from './write-docx.ts'

// DOCX: ECMA-376, WordprocessingML. Read for its text and meaning; saved by changing text inside runs only, so that nothing else of a file moves.

const maxBytes = 1 << 28

/** A segment with the paragraphs it was read from. */
interface Placed {
  readonly segment: Segment
  readonly atoms: readonly { readonly part: string; readonly atom: TextAtom }[]
}

interface Parts {
  readonly document: string
  readonly text: ReadonlyMap<string, string>
}

/** The parts of a document that hold its text, decoded. Its main part is the one its relationships name. */
async function partsOf(entries: Entries, platform: Platform, problems: ProblemList): Promise<Parts> {
  const text = new Map<string, string>()
  const decode = async (path: string) => {
    const bytes = entries.get(path)
    if (bytes) text.set(path, (await decodeWhole([bytes], platform, { declared: xmlDeclared, maxBytes }, problems)).text)
  }
  let document = 'word/document.xml'
  await decode('_rels/.rels')
  await readXml(
    text.has('_rels/.rels') ? [text.get('_rels/.rels') ?? ''] : ['<none/>'],
    {
      open({ name, attributes }) {
        if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) document = (attributes.Target ?? document).replace(/^\//, '')
      },
      close() {},
      text() {},
    },
    problems,
  )
  const folder = document.replace(/[^/]*$/, '')
  for (const path of [document, ...['styles.xml', 'numbering.xml', 'footnotes.xml', 'endnotes.xml'].map((name) => folder + name)]) await decode(path)
  return { document, text }
}

/** The segments of a document: its paragraphs, then its notes in the order of their marks. */
async function segmentsOf({ document, text }: Parts, problems: ProblemList): Promise<readonly Placed[]> {
  const folder = document.replace(/[^/]*$/, '')
  const part = (name: string) => text.get(folder + name)
  const styles = await readStyles(part('styles.xml') ?? '<none/>', problems)
  const numbering = await readNumbering(part('numbering.xml') ?? '<none/>', problems)
  const body = await docxParagraphs(text.get(document) ?? '<none/>', problems)
  const notes = new Map<string, { readonly part: string; readonly paragraphs: DocxParagraph[] }>()
  for (const name of ['footnotes.xml', 'endnotes.xml'])
    for (const paragraph of await docxParagraphs(part(name) ?? '<none/>', problems)) {
      const key = paragraph.note ?? ''
      const known = notes.get(key)
      if (known) known.paragraphs.push(paragraph)
      else notes.set(key, { part: folder + name, paragraphs: [paragraph] })
    }

  const ids = idGiver()
  const counts = new Map<string, number>()
  const placed: Placed[] = []
  const put = (kind: 'title' | 'heading' | 'text' | 'footnote', own: string | null, atoms: Placed['atoms'], inline: readonly Inline[]) => {
    const printed = atoms.map(({ atom }) => atom.text).join('')
    if (printed.trim() === '') return
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const counted = kind === 'title' ? 'title' : `${kind}-${count}`
    const segment = segmentOf(ids.take(own ?? counted, counted).id, printed)
    placed.push({ segment: { ...segment, kind: segment.kind === 'text' ? kind : segment.kind, ...(inline.length > 0 ? { inline } : {}) }, atoms })
  }

  for (const paragraph of body) {
    const list = listOf(paragraph, styles)
    const number = list ? numbering.next(list.id, list.level) : ''
    const prefix = number === '' || paragraph.atoms.length === 0 ? '' : `${number} `
    const atoms: TextAtom[] = [...(prefix === '' ? [] : [{ text: prefix, place: null }]), ...paragraph.atoms]
    put(kindOf(paragraph, styles), paragraph.id, atoms.map((atom) => ({ part: document, atom })), shifted(paragraph.inline, prefix.length))
  }
  const marks = new Set(body.flatMap((paragraph) => paragraph.notes))
  for (const mark of marks) {
    const note = notes.get(mark)
    if (!note) continue
    let length = 0
    const inline: Inline[] = []
    const atoms = note.paragraphs.flatMap((paragraph, index) => {
      const before: TextAtom[] = index > 0 ? [{ text: '\n', place: null }] : []
      length += index > 0 ? 1 : 0
      inline.push(...shifted(paragraph.inline, length))
      length += paragraph.atoms.reduce((sum, { text: piece }) => sum + piece.length, 0)
      return [...before, ...paragraph.atoms].map((atom) => ({ part: note.part, atom }))
    })
    put('footnote', null, atoms, inline)
  }
  return placed
}

const shifted = (inline: readonly Inline[], by: number) => inline.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))

function listOf({ list, style }: DocxParagraph, styles: ReadonlyMap<string, ParagraphStyle>): { readonly id: string; readonly level: number } | null {
  const inheritedList = inherited(styles, style, (one) => one.list)
  const id = list.id ?? inheritedList?.id ?? null
  // List 0 takes a paragraph out of the list of its style (17.9.18).
  return id === null || id === '0' || id === '' ? null : { id, level: list.level ?? inheritedList?.level ?? 0 }
}

function kindOf({ style, outline }: DocxParagraph, styles: ReadonlyMap<string, ParagraphStyle>): 'title' | 'heading' | 'text' | 'footnote' {
  const name = inherited(styles, style, (one) => (/^(?:title|heading \d|footnote text|endnote text)$/.test(one.name) ? one.name : null))
  if (name === 'title') return 'title'
  if (name?.startsWith('heading')) return 'heading'
  if (name) return 'footnote'
  const level = outline ?? inherited(styles, style, (one) => one.outline)
  return level !== null && level < 9 ? 'heading' : 'text'
}

async function open(bytes: Uint8Array, platform: Platform, problems: ProblemList): Promise<{ readonly entries: Entries; readonly parts: Parts } | null> {
  const entries = unpack(bytes, problems)
  if (!entries) return null
  const parts = await partsOf(entries, platform, problems)
  if (parts.text.has(parts.document)) return { entries, parts }
  problems.add('format-wrong', `DOCX, ${[...entries.keys()].slice(0, 3).join(', ')}`)
  return null
}

/** Reads a Word document: one version; the numbers of its lists are counted as Word prints them, notes follow the text. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const nothing = { work: null, encoding: null, rowsGiven: false }
  const bytes = await wholeBytes(chunks, options.maxBytes ?? maxBytes, problems)
  if (bytes?.length === 0) problems.add('empty', '')
  const opened = bytes?.length ? await open(bytes, platform, problems) : null
  if (!opened) return { ...nothing, problems: problems.list() }
  const segments = (await segmentsOf(opened.parts, problems)).map(({ segment }) => segment)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { ...nothing, problems: problems.list() }
  }
  const language = languageOfFile(options, segments.slice(0, 200).map(({ text }) => text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  const rowsGiven = segments.every(({ id }) => !/^(?:text|heading|footnote)-\d+$/.test(id))
  return { ...nothing, work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), rowsGiven }
}

/** Writes corrected text into the runs it stands in; formats, images, notes, fields and every other part of the file stay. */
export const save: Save = async (original, work, platform, options: ReadOptions) => {
  const problems = problemList(options.file)
  const opened = await open(original, platform, problems)
  if (!opened) return { chunks: [original], problems: problems.list() }
  const { entries, parts } = opened
  const wanted = new Map(work.versions[0]?.segments.map((segment) => [segment.id, segment]))
  const changes = new Map<string, Change[]>()
  for (const { segment, atoms } of await segmentsOf(parts, problems)) {
    const corrected = wanted.get(segment.id)
    wanted.delete(segment.id)
    if (!corrected) problems.add('not-saved', segment.id)
    if (!corrected || corrected.text === segment.text) continue
    const part = atoms[0]?.part ?? ''
    const made = atomChanges(atoms.map(({ atom }) => atom), corrected.text, runContent)
    if (made) changes.set(part, [...(changes.get(part) ?? []), ...made])
    else problems.add('not-saved', segment.id)
  }
  for (const id of wanted.keys()) problems.add('not-saved', id)
  const saved = new Map(entries)
  for (const [part, made] of changes) saved.set(part, platform.encode(asUtf8(applyChanges(parts.text.get(part) ?? '', made))))
  return { chunks: [changes.size === 0 ? original : pack(saved)], problems: problems.list() }
}

const asUtf8 = (xml: string) => xml.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8')
