import type { Inline, Segment } from '../model/index.ts'
import { idGiver } from './build-version.ts'
import { docxParagraphs, type DocxParagraph } from './docx-paragraphs.ts'
import { inherited, readNumbering, readStyles, type ParagraphStyle } from './docx-styles.ts'
import type { ProblemList } from './problem-list.ts'
import { columnsOf, type Column } from './table-columns.ts'
import type { TextAtom } from './text-atoms.ts'
import { segmentOf } from './version-text.ts'

/** The XML of a document's parts, by path, and the path of the main one. */
export interface Parts {
  readonly document: string
  readonly text: ReadonlyMap<string, string>
}

type Kind = 'title' | 'heading' | 'text' | 'footnote'

/** What will be a segment: printed text with the places it stands in. */
export interface Piece {
  readonly kind: Kind
  /** What bookmarks of our own say of it. */
  readonly said: DocxParagraph['said']
  readonly text: string
  readonly inline: readonly Inline[]
  readonly atoms: readonly { readonly part: string; readonly atom: TextAtom }[]
  readonly cell: DocxParagraph['cell']
}

/** A segment with its version, which is null in a document of one, and the places it was read from. */
export interface Placed {
  readonly version: string | null
  readonly language: string | null
  readonly segment: Segment
  readonly atoms: Piece['atoms']
}

/** The pieces of a document: its paragraphs, then its notes in the order of their marks. */
export async function piecesOf({ document, text }: Parts, problems: ProblemList): Promise<readonly Piece[]> {
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

  const pieces: Piece[] = []
  const put = (kind: Kind, said: Piece['said'], atoms: Piece['atoms'], inline: readonly Inline[], cell: Piece['cell']) => {
    const printed = atoms.map(({ atom }) => atom.text).join('')
    if (printed.trim() !== '') pieces.push({ kind, said, text: printed, inline, atoms, cell })
  }

  for (const paragraph of body) {
    const list = listOf(paragraph, styles)
    const number = list ? numbering.next(list.id, list.level) : ''
    const prefix = number === '' || paragraph.atoms.length === 0 ? '' : `${number} `
    const atoms: TextAtom[] = [...(prefix === '' ? [] : [{ text: prefix, place: null }]), ...paragraph.atoms]
    put(kindOf(paragraph, styles), paragraph.said, atoms.map((atom) => ({ part: document, atom })), shifted(paragraph.inline, prefix.length), paragraph.cell)
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
    put('footnote', {}, atoms, inline, null)
  }
  return pieces
}

/** Pieces as segments: of one version, or of several where a table has languages in its first line, a row a line. */
export function namePieces(pieces: readonly Piece[], languages: readonly string[]): readonly Placed[] {
  const head = versionColumns(pieces)
  return head ? nameTable(pieces, head, languages) : nameSingle(pieces)
}

function nameSingle(pieces: readonly Piece[]): readonly Placed[] {
  const ids = idGiver()
  const counts = new Map<Kind, number>()
  return pieces.map((piece) => {
    const count = (counts.get(piece.kind) ?? 0) + 1
    counts.set(piece.kind, count)
    const counted = piece.kind === 'title' ? 'title' : `${piece.kind}-${count}`
    return { version: null, language: null, segment: segmentNamed(ids.take(piece.said.segment ?? counted, counted).id, piece), atoms: piece.atoms }
  })
}

function segmentNamed(id: string, { kind, text, inline }: Piece): Segment {
  const segment = segmentOf(id, text)
  return { ...segment, kind: segment.kind === 'text' ? kind : segment.kind, ...(inline.length > 0 ? { inline } : {}) }
}

export interface Head {
  readonly table: number
  readonly columns: readonly Column[]
}

/** The first table whose first line names two versions or more. */
export function versionColumns(pieces: readonly Piece[]): Head | null {
  const tables = new Map<number, string[]>()
  for (const { cell, text } of pieces) {
    if (cell?.row !== 0) continue
    const line = tables.get(cell.table) ?? []
    tables.set(cell.table, line)
    line[cell.column] = `${line[cell.column] ?? ''}${text}`
  }
  for (const [table, line] of tables) {
    const { columns, head } = columnsOf([Array.from(line, (text) => text ?? '')])
    if (head === 0 && columns.filter(({ holds }) => holds === 'version').length > 1) return { table, columns }
  }
  return null
}

/** The ids of a table's rows: those of its column of ids, else their numbers. */
export function rowIdsOf(pieces: readonly Piece[], { table, columns }: Head): (row: number) => string {
  const said = new Map<number, string>()
  for (const { cell, text } of pieces) if (cell?.table === table && columns[cell.column]?.holds === 'id') said.set(cell.row, text.trim())
  return (row) => {
    const id = said.get(row) ?? String(row)
    return /^\d+$/.test(id) ? `text-${id}` : id
  }
}

function nameTable(pieces: readonly Piece[], { table, columns }: Head, languages: readonly string[]): readonly Placed[] {
  const versions = columns.filter((column) => column.holds === 'version')
  const rowId = rowIdsOf(pieces, { table, columns })
  const givers = new Map(versions.map(({ version }) => [version, idGiver()]))
  let outside = 0
  return pieces.flatMap((piece): readonly Placed[] => {
    const inTable = piece.cell?.table === table ? piece.cell : null
    if (inTable?.row === 0) return []
    const column = inTable ? columns[inTable.column] : versions[0]
    if (column?.holds !== 'version') return []
    const { id } = givers.get(column.version)!.take(inTable ? rowId(inTable.row) : `outside-${++outside}`, 'text')
    return [{ version: column.version, language: languages[versions.indexOf(column)] ?? column.language, segment: segmentNamed(id, piece), atoms: piece.atoms }]
  })
}

const shifted = (inline: readonly Inline[], by: number) => inline.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))

function listOf({ list, style }: DocxParagraph, styles: ReadonlyMap<string, ParagraphStyle>): { readonly id: string; readonly level: number } | null {
  const inheritedList = inherited(styles, style, (one) => one.list)
  const id = list.id ?? inheritedList?.id ?? null
  // List 0 takes a paragraph out of the list of its style (17.9.18).
  return id === null || id === '0' || id === '' ? null : { id, level: list.level ?? inheritedList?.level ?? 0 }
}

function kindOf({ style, outline }: DocxParagraph, styles: ReadonlyMap<string, ParagraphStyle>): Kind {
  const name = inherited(styles, style, (one) => (/^(?:title|heading \d|footnote text|endnote text)$/.test(one.name) ? one.name : null))
  if (name === 'title') return 'title'
  if (name?.startsWith('heading')) return 'heading'
  if (name) return 'footnote'
  const level = outline ?? inherited(styles, style, (one) => one.outline)
  return level !== null && level < 9 ? 'heading' : 'text'
}
