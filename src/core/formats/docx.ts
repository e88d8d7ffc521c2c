import { buildVersion, canonicalTag, slug, workIdOf } from './build-version.ts'
import { decodeWhole, wholeBytes } from './decode-text.ts'
import { runContent } from './docx-paragraphs.ts'
import { namePieces, piecesOf, rowIdsOf, versionColumns, type Parts } from './docx-pieces.ts'
import type { Platform, Read, ReadOptions, Save } from './format.ts'
import { limits } from './limits.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'
import { rowCollector } from './row-collector.ts'
import { applyChanges, type Change } from './save-segments.ts'
import { atomChanges } from './text-atoms.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { pack, unpack, type Entries } from './zip.ts'
import { xmlDeclared } from './xml-text.ts'

export { write } from './write-docx.ts'

// DOCX: ECMA-376, WordprocessingML. Read for its text and meaning; saved by changing text inside runs only, so that nothing else of a file moves.

const maxBytes = limits.held

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
  const pieces = await piecesOf(opened.parts, problems)
  const placed = namePieces(pieces, options.languages ?? [])
  const head = versionColumns(pieces)
  if (head) {
    const rows = rowCollector(options, problems)
    const versions = head.columns.flatMap((column) => (column.holds === 'version' ? [column.version] : []))
    for (const version of versions) rows.declare(version, null)
    for (const { version, language, segment } of placed) {
      rows.declare(version ?? '', language)
      rows.add(version ?? '', segment.id, segment.text, segment.inline ?? [])
    }
    // What reviewers remark in a column of their own is a note on the first version.
    const rowId = rowIdsOf(pieces, head)
    for (const { cell, text } of pieces) if (cell?.table === head.table && cell.row > 0 && head.columns[cell.column]?.holds === 'note') rows.note(versions[0] ?? '', slug(rowId(cell.row)), 'und', text)
    return { ...nothing, ...rows.finish(null), rowsGiven: true }
  }
  const segments = placed.map(({ segment }) => segment)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { ...nothing, problems: problems.list() }
  }
  const said = pieces.find((piece) => piece.said.version !== undefined)?.said
  const language = options.languages?.[0] ?? canonicalTag(said?.language ?? '') ?? languageOfFile(options, segments.slice(0, 200).map(({ text }) => text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(said?.version ?? versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  const rowsGiven = segments.every(({ id }) => !/^(?:text|heading|footnote)-\d+$/.test(id))
  return { ...nothing, work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), rowsGiven }
}

/** Writes corrected text into the runs it stands in; formats, images, notes, fields and every other part of the file stay. */
export const save: Save = async (original, work, platform, options: ReadOptions) => {
  const problems = problemList(options.file)
  const opened = await open(original, platform, problems)
  if (!opened) return { chunks: [original], problems: problems.list() }
  const { entries, parts } = opened
  const wanted = new Map(work.versions.map(({ id, segments }) => [id, new Map(segments.map((segment) => [segment.id, segment]))]))
  const changes = new Map<string, Change[]>()
  for (const { version, segment, atoms } of namePieces(await piecesOf(parts, problems), options.languages ?? [])) {
    const own = wanted.get(version ?? work.versions[0]?.id ?? '')
    const corrected = own?.get(segment.id)
    own?.delete(segment.id)
    if (!corrected) {
      if (own) problems.add('not-saved', segment.id)
      continue
    }
    if (corrected.text === segment.text) continue
    const part = atoms[0]?.part ?? ''
    const made = atomChanges(atoms.map(({ atom }) => atom), corrected.text, runContent)
    const known = changes.get(part)
    if (made && known) known.push(...made)
    else if (made) changes.set(part, made)
    else problems.add('not-saved', segment.id)
  }
  for (const rest of wanted.values()) for (const id of rest.keys()) problems.add('not-saved', id)
  const saved = new Map(entries)
  for (const [part, made] of changes) saved.set(part, platform.encode(asUtf8(applyChanges(parts.text.get(part) ?? '', made))))
  return { chunks: [changes.size === 0 ? original : pack(saved)], problems: problems.list() }
}

const asUtf8 = (xml: string) => xml.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8')
