import type { Segment, Version } from '../model/index.ts'
import { chooseVersions } from './choose-versions.ts'
import { bookmarkName, runContent } from './docx-paragraphs.ts'
import type { Remark, Write } from './format.ts'
import { problemList } from './problem-list.ts'
import { cellSegment, rowsOf, type FilledRow } from './rows-of.ts'
import { headOf } from './table-columns.ts'
import { pack } from './zip.ts'
import { xmlAttribute } from './xml-text.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The words of a run's properties, in the order the schema asks for (CT_RPr). */
const properties = [['bold', '<w:b/>'], ['italic', '<w:i/>'], ['underline', '<w:u w:val="single"/>'], ['superscript', '<w:vertAlign w:val="superscript"/>'], ['subscript', '<w:vertAlign w:val="subscript"/>']] as const // prettier-ignore

const styleOf = ({ kind }: Segment): string | null => (kind === 'title' ? 'Title' : kind === 'heading' ? 'Heading1' : kind === 'footnote' ? 'FootnoteText' : null)

/**
 * Writes one version as a Word document: its own styles for title, headings and notes; segment ids stand as bookmarks. Several versions
 * are a table with their names in its head, the ids in front. Remarks are footnotes.
 */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 'any', options, problems)
  const [version] = versions
  const segments = versions.flatMap((one) => one.segments)
  const known: readonly string[] = properties.map(([kind]) => kind)
  if (segments.some(({ inline }) => inline?.some(({ kind }) => !known.includes(kind) && kind !== 'break'))) problems.add('not-carried', 'links, tags and placeholders')
  const notes: Remark[] = []
  const marks: Marks = (id, cell) =>
    (options.remarks ?? [])
      .filter((remark) => remark.version === id && cell.some((segment) => segment.id === remark.segment))
      .map((remark) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes.push(remark)}"/></w:r>`)
      // Marks that touch would read as one number.
      .join('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>')
  const body = versions.length > 1 ? table(versions, rowsOf(versions, options.rows), marks) : segments.map((segment, index) => marked(segment, version, index, marks)).join('\n')
  const noted = notes.length > 0
  const language = xmlAttribute(version?.language ?? 'und')
  const style = (id: string, called: string, more: string, look: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${called}"/>${more}<w:rPr>${look}</w:rPr></w:style>`
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>${noted ? `<Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/>` : ''}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ['word/_rels/document.xml.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>${noted ? `<Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/>` : ''}</Relationships>`],
    ['word/styles.xml', `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${style('Normal', 'Normal', '', '')}${style('Title', 'Title', '<w:basedOn w:val="Normal"/>', '<w:b/><w:sz w:val="36"/>')}${style('Heading1', 'heading 1', '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>', '<w:b/><w:sz w:val="28"/>')}${style('FootnoteText', 'footnote text', '<w:basedOn w:val="Normal"/>', '<w:sz w:val="18"/>')}${noted ? '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' : ''}</w:styles>`],
    ['word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr${versions.length > 1 ? '><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>' : '/>'}</w:body></w:document>`],
    ...(noted ? [['word/footnotes.xml', footnotes(notes)] as const] : []),
  ]
  return { chunks: [pack(new Map(files.map(([path, xml]) => [path, platform.encode(head + xml)])))], problems: problems.list() }
}

/** The marks of the notes on the segments of a version's cell, as runs. */
type Marks = (version: string, cell: readonly Segment[]) => string

/** Notes 0 and -1 are the lines Word draws above notes; it wants them there. */
function footnotes(notes: readonly Remark[]): string {
  const line = (id: number, type: string, mark: string) => `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`
  const said = notes.map(({ text, language }, index) => `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:rPr><w:lang w:val="${xmlAttribute(language)}"/></w:rPr>${runContent(` ${text}`)}</w:r></w:p></w:footnote>`)
  return `<w:footnotes xmlns:w="${main}">${line(-1, 'separator', 'separator')}${line(0, 'continuationSeparator', 'continuationSeparator')}${said.join('')}</w:footnotes>`
}

/** A paragraph with its id as a bookmark; the first says the version and its language too. */
function marked(segment: Segment, version: Version | undefined, index: number, marks: Marks): string {
  const names = [bookmarkName('segment', segment.id), ...(index === 0 && version ? [bookmarkName('version', version.id), bookmarkName('language', version.language)] : [])].filter((name) => name !== null)
  const starts = names.map((name, at) => `<w:bookmarkStart w:id="${3 * index + at}" w:name="${xmlAttribute(name)}"/>`)
  const ends = names.map((_name, at) => `<w:bookmarkEnd w:id="${3 * index + at}"/>`)
  return paragraph(segment, version, starts.join(''), marks(version?.id ?? '', [segment]) + ends.join(''))
}

function paragraph(segment: Segment, version: Version | undefined, before = '', after = ''): string {
  const style = styleOf(segment)
  const about = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${version?.direction === 'rtl' ? '<w:bidi/>' : ''}`
  return `<w:p>${about ? `<w:pPr>${about}</w:pPr>` : ''}${before}${runs(segment)}${after}</w:p>`
}

/** A page of A4 on its side between its margins, in twentieths of a point, and of it the column of ids. */
const tableWidth = 14_838
const idWidth = 1500

function table(versions: readonly Version[], rows: readonly FilledRow[], marks: Marks): string {
  const plain = (text: string) => `<w:p><w:r>${runContent(text)}</w:r></w:p>`
  const widths = [idWidth, ...versions.map(() => Math.floor((tableWidth - idWidth) / versions.length))]
  const cell = (content: string, column: number) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')
  const line = (cells: readonly string[], properties = '') => `<w:tr>${properties}${cells.map(cell).join('')}</w:tr>\n`
  const head = line(['id', ...versions.map(headOf)].map(plain), '<w:trPr><w:tblHeader/></w:trPr>')
  const filled = rows.map(({ id, cells }) => {
    const own = versions.map((version, index) => {
      const segment = cellSegment(cells[index] ?? [])
      return segment ? paragraph(segment, version, '', marks(version.id, cells[index] ?? [])) : '<w:p/>'
    })
    return line([plain(id), ...own])
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${filled.join('')}</w:tbl><w:p/>`
}

/** A segment's text in runs, cut where a format begins or ends. */
function runs({ text, inline = [] }: Segment): string {
  const cuts = [...new Set([0, text.length, ...inline.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index] ?? 0
      const look = properties.filter(([kind]) => inline.some((one) => one.kind === kind && one.start <= start && one.end >= end && one.end > one.start)).map(([, xml]) => xml)
      return `<w:r>${look.length > 0 ? `<w:rPr>${look.join('')}</w:rPr>` : ''}${runContent(text.slice(start, end))}</w:r>`
    })
    .join('')
}
