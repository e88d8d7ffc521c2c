import type { Inline } from '../model/index.ts'
import type { ProblemList } from './problem-list.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { val } from './docx-styles.ts'
import type { TextAtom } from './text-atoms.ts'
import { xmlText } from './xml-text.ts'

/** A paragraph of `document.xml` or `footnotes.xml`, in the order in which paragraphs begin. */
export interface DocxParagraph {
  readonly style: string | null
  readonly list: { readonly id: string | null; readonly level: number | null }
  readonly outline: number | null
  readonly atoms: readonly TextAtom[]
  readonly inline: readonly Inline[]
  /** Ids of footnotes and endnotes referred to, in order: `f2`, `e1`. */
  readonly notes: readonly string[]
  /** The note it stands in, or null. */
  readonly note: string | null
  /** What bookmarks of our own say: the id of its segment, the version and the language of the document. */
  readonly said: Readonly<Partial<Record<keyof typeof bookmarks, string>>>
  /** Its place in a table, the outermost where tables stand in tables; all counted from 0. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

type Format = 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript'
/** Text that is not printed. */
const hidden = new Set(['vanish', 'specVanish'])

const switches: Readonly<Record<string, Format>> = { b: 'bold', i: 'italic' }
/** Content that is not printed, or printed from elsewhere: deleted and moved text, field codes, and the second form of drawings. */
const unread = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'mc:Fallback', 'pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'annotation', 'numberingChange'])
const fixed: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011', softHyphen: '\u00AD' }

/** Bookmarks of our own: `tetrapla_recital_d` begins the segment of that id; the version and its language are said at the first. */
export const bookmarks = { segment: 'tetrapla_', version: 'tetraplaVersion_', language: 'tetraplaLanguage_' } as const

/** The name of a bookmark that holds an id, or null where Word would not take it: 40 characters are its most. */
export function bookmarkName(kind: keyof typeof bookmarks, id: string): string | null {
  const name = bookmarks[kind] + id.replaceAll('-', '_')
  return name.length <= 40 ? name : null
}

interface Open {
  style: string | null
  list: { id: string | null; level: number | null }
  outline: number | null
  readonly atoms: TextAtom[]
  readonly formats: (ReadonlySet<Format>)[]
  readonly points: Inline[]
  readonly links: { start: number; end: number }[]
  readonly notes: string[]
  readonly said: Partial<Record<keyof typeof bookmarks, string>>
  length: number
  readonly at: number
  readonly cell: DocxParagraph['cell']
}

/** Reads the paragraphs of a part. Text boxes are paragraphs of their own, after the one they hang on. */
export async function docxParagraphs(source: string, problems: ProblemList): Promise<readonly DocxParagraph[]> {
  const finished: { readonly at: number; readonly paragraph: DocxParagraph }[] = []
  const open: Open[] = []
  let begun = 0
  let tables = 0
  const tableStack: { table: number; row: number; column: number }[] = []
  let note: string | null = null
  let format = new Set<Format>()
  let inProperties = false
  let isHidden = false
  let inRun = false
  let unreadDepth = 0
  let text: { readonly start: number; value: string } | null = null
  let formula: string | null = null
  let link: { start: number; end: number } | null = null
  const add = (piece: string, place: TextAtom['place']) => {
    const paragraph = open.at(-1)
    if (!paragraph || piece === '' || isHidden) return
    paragraph.atoms.push({ text: piece, place })
    paragraph.formats.push(new Set(format))
    paragraph.length += piece.length
  }
  const tagStart = (end: number) => source.lastIndexOf('<', end - 1)

  await readXml(
    [source],
    {
      open(element) {
        const { name, attributes, end } = element
        if (unreadDepth > 0 || unread.has(name)) {
          unreadDepth++
          return
        }
        const paragraph = open.at(-1)
        if (name === 'tbl') tableStack.push({ table: tables++, row: -1, column: -1 })
        else if (name === 'tr' && tableStack.length > 0) Object.assign(tableStack.at(-1)!, { row: tableStack.at(-1)!.row + 1, column: -1 })
        else if (name === 'tc' && tableStack.length > 0) tableStack.at(-1)!.column++
        else if (name === 'p') open.push({ style: null, list: { id: null, level: null }, outline: null, atoms: [], formats: [], points: [], links: [], notes: [], said: {}, length: 0, at: begun++, cell: tableStack[0] ? { ...tableStack[0] } : null })
        else if (name === 'footnote' || name === 'endnote') note = attributes['w:type'] === undefined || attributes['w:type'] === 'normal' ? `${name[0]}${attributes['w:id'] ?? ''}` : '-'
        else if (name === 'r') {
          inRun = true
          isHidden = false
          format = new Set()
        } else if (name === 'rPr') inProperties = inRun
        else if (inProperties && hidden.has(name)) isHidden = !isOff(element)
        else if (inProperties) addFormat(element, format)
        else if (!paragraph) return
        else if (name === 'pStyle') paragraph.style = val(element)
        else if (name === 'ilvl') paragraph.list.level = Number(val(element))
        else if (name === 'numId') paragraph.list.id = val(element)
        else if (name === 'outlineLvl') paragraph.outline = Number(val(element))
        else if (name === 'bookmarkStart') readBookmark(attributes['w:name'] ?? '', paragraph.said)
        else if (name === 't') text = { start: tagStart(end), value: '' }
        else if (name === 'm:t') formula = ''
        else if (name === 'sym') paragraph.points.push({ start: paragraph.length, end: paragraph.length, kind: 'placeholder', raw: source.slice(tagStart(end), end), close: null, holds: 0 })
        else if (inRun && fixed[name] !== undefined && !(name === 'br' && /page|column/.test(attributes['w:type'] ?? ''))) add(fixed[name], { start: tagStart(end), end })
        else if (name === 'footnoteReference' || name === 'endnoteReference') {
          paragraph.points.push({ start: paragraph.length, end: paragraph.length, kind: 'footnote', raw: source.slice(tagStart(end), end), close: null, holds: 0 })
          paragraph.notes.push(`${name[0]}${attributes['w:id'] ?? ''}`)
        } else if (name === 'drawing' || name === 'pict' || name === 'object') paragraph.points.push({ start: paragraph.length, end: paragraph.length, kind: 'tag', raw: `<w:${name}>`, close: null, holds: 0 })
        else if (name === 'hyperlink') paragraph.links.push((link = { start: paragraph.length, end: paragraph.length }))
      },
      close(name, end) {
        if (unreadDepth > 0) {
          unreadDepth--
          return
        }
        if (name === 'tbl') tableStack.pop()
        else if (name === 't' && text) {
          add(text.value, { start: text.start, end })
          text = null
        } else if (name === 'm:t' && formula !== null) {
          // Formulas are read as they run; their words are not ours to correct.
          add(formula, null)
          formula = null
        } else if (name === 'r') {
          inRun = false
          isHidden = false
          format = new Set()
        } else if (name === 'rPr') inProperties = false
        else if (name === 'hyperlink' && link) {
          link.end = open.at(-1)?.length ?? link.start
          link = null
        } else if (name === 'p') {
          const paragraph = open.pop()
          if (paragraph) finished.push({ at: paragraph.at, paragraph: { style: paragraph.style, list: paragraph.list, outline: paragraph.outline, atoms: paragraph.atoms, inline: inlineOf(paragraph), notes: paragraph.notes, note, said: paragraph.said, cell: paragraph.cell } })
        } else if (name === 'footnote' || name === 'endnote') note = null
      },
      text(piece) {
        if (unreadDepth > 0) return
        if (text) text.value += piece
        else if (formula !== null) formula += piece
      },
    },
    problems,
  )
  return finished.toSorted((a, b) => a.at - b.at).map(({ paragraph }) => paragraph).filter((paragraph) => paragraph.note !== '-')
}

function readBookmark(name: string, said: Partial<Record<keyof typeof bookmarks, string>>): void {
  for (const kind of ['segment', 'version', 'language'] as const) if (name.startsWith(bookmarks[kind])) said[kind] ??= name.slice(bookmarks[kind].length).replaceAll('_', '-')
}

const isOff = (element: XmlElement): boolean => /^(?:0|false|off|none)$/.test(val(element))

function addFormat(element: XmlElement, format: Set<Format>): void {
  const value = val(element)
  const off = isOff(element)
  const simple = switches[element.name]
  if (simple && !off) format.add(simple)
  else if (element.name === 'u' && !off) format.add('underline')
  else if (element.name === 'vertAlign' && (value === 'superscript' || value === 'subscript')) format.add(value)
}

/** Formats of runs as pairs around text, neighbours of one format joined, in the order in which they open. */
function inlineOf({ atoms, formats, points, links }: Open): readonly Inline[] {
  const pairs: Inline[] = []
  const current = new Map<Format, number>()
  let at = 0
  for (const [index, { text }] of atoms.entries()) {
    const here = formats[index] ?? new Set<Format>()
    for (const kind of current.keys()) if (!here.has(kind)) current.delete(kind)
    for (const kind of here) {
      const pair = current.get(kind)
      if (pair !== undefined) pairs[pair] = { ...pairs[pair]!, end: at + text.length }
      else {
        current.set(kind, pairs.length)
        pairs.push({ start: at, end: at + text.length, kind, raw: '', close: '', holds: 0 })
      }
    }
    at += text.length
  }
  const linked = links.filter(({ start, end }) => end > start).map(({ start, end }): Inline => ({ start, end, kind: 'link', raw: '', close: '', holds: 0 }))
  return [...pairs, ...linked, ...points].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Text as the content of a run. */
export const runContent = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`))
    .join('')
