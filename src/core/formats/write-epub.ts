import type { Version, Work } from '../model/index.ts'
import { chooseVersions } from './choose-versions.ts'
import type { Remark, Write } from './format.ts'
import { element, table, tagOf } from './html-elements.ts'
import { problemList } from './problem-list.ts'
import { rowsOf, type FilledRow } from './rows-of.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'
import { pack } from './zip.ts'

// EPUB 3.3: https://www.w3.org/TR/epub-33/

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** A chapter begins at a heading; where there are none, after so many rows, for reading systems open a chapter whole. */
const longest = 300

const style = `body { margin: 0 3%; line-height: 1.45; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.3em 0.5em; vertical-align: top; text-align: start; border-bottom: 1px solid #8888; }
.stacked thead { display: none; }
.stacked tbody, .stacked tr, .stacked td { display: block; }
.stacked td { border-bottom: none; }
.stacked td + td { padding-inline-start: 1.2em; border-inline-start: 3px solid #8888; }
.stacked td::before { content: attr(lang); display: block; font-size: 0.7em; opacity: 0.75; font-weight: normal; }
.stacked td[data-version]::before { content: attr(data-version); }
.stacked tr { border-bottom: 1px solid #8888; margin-bottom: 0.7em; }
a[role=doc-noteref] { font-size: 0.75em; vertical-align: super; text-decoration: none; }
tr.title td, tr.heading td { font-weight: bold; }
aside { font-size: 0.9em; border-top: 1px solid #8888; }
`

interface Chapter {
  readonly title: string
  readonly rows: FilledRow[]
}

/** Writes a book: one version as running text, several as rows, side by side or one below the other; remarks are numbered notes. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 'any', options, problems)
  const [first] = versions
  const lost = versions.some(({ segments }) => segments.some(({ inline }) => inline?.some((one) => one.kind !== 'break' && (one.close === null || tagOf(one) === null))))
  if (lost) problems.add('not-carried', 'tags and placeholders of other formats')
  const language = first?.language ?? 'und'
  const title = work.title[language] ?? first?.segments.find(({ kind }) => kind === 'title')?.text ?? work.id
  const chapters = chaptersOf(rowsOf(versions, options.rows), title)
  const files = chapters.map((chapter, index) => [`book/chapter-${index + 1}.xhtml`, page(chapter, versions, options.layout ?? (versions.length === 2 ? 'side' : 'stacked'), options.remarks ?? [])] as const)
  const items = chapters.map((_chapter, index) => `<item id="c${index + 1}" href="chapter-${index + 1}.xhtml" media-type="application/xhtml+xml"/>`)
  const entries: readonly (readonly [string, string])[] = [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', `${head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`],
    ['book/package.opf', `${head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${xmlText(identifierOf(work))}</dc:identifier><dc:title>${xmlText(title)}</dc:title>${[...new Set(versions.map((version) => version.language))].map((tag) => `<dc:language>${xmlText(tag)}</dc:language>`).join('')}<meta property="dcterms:modified">${work.date ?? '1980-01-02'}T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${items.join('')}</manifest><spine>${chapters.map((_chapter, index) => `<itemref idref="c${index + 1}"/>`).join('')}</spine></package>`],
    ['book/nav.xhtml', xhtml(language, title, '', `<nav epub:type="toc"><h1>${xmlText(title)}</h1><ol>${chapters.map((chapter, index) => `<li><a href="chapter-${index + 1}.xhtml">${xmlText(chapter.title)}</a></li>`).join('')}</ol></nav>`)],
    ['book/style.css', style],
    ...files,
  ]
  return { chunks: [pack(new Map(entries.map(([path, text]) => [path, platform.encode(text)])), ['mimetype'])], problems: problems.list() }
}

const identifierOf = ({ id }: Work): string => `urn:tetrapla:${encodeURIComponent(id)}`

function chaptersOf(rows: readonly FilledRow[], title: string): readonly Chapter[] {
  const chapters: { title: string; readonly rows: FilledRow[] }[] = []
  for (const row of rows) {
    const said = row.cells.flat()[0]
    const current = chapters.at(-1)
    const begins = said?.kind === 'heading' && current?.rows.some(({ cells }) => cells.flat()[0]?.kind !== 'title')
    if (!current || begins || current.rows.length >= longest) chapters.push({ title: said?.kind === 'heading' ? said.text : chapters.length === 0 ? title : `${title} (${chapters.length + 1})`, rows: [row] })
    else current.rows.push(row)
  }
  return chapters.length > 0 ? chapters : [{ title, rows: [] }]
}

function page({ title, rows }: Chapter, versions: readonly Version[], layout: 'side' | 'stacked', remarks: readonly Remark[]): string {
  const [version] = versions
  if (!version) return xhtml('und', title, '', '')
  const notes: Remark[] = []
  const marks = (id: string, segments: FilledRow['cells'][number]): string =>
    remarks
      .filter((remark) => remark.version === id && segments.some((segment) => segment.id === remark.segment))
      .map((remark) => `<a role="doc-noteref" epub:type="noteref" href="#note-${notes.push(remark)}">${notes.length}</a>`)
      .join(' ')
  const only = (segment: Version['segments'][number]) => {
    const name = segment.kind === 'title' ? 'h1' : segment.kind === 'heading' ? 'h2' : 'p'
    return element(name, ` id="${xmlAttribute(segment.id)}"`, segment, xmlText).replace(/<\/\w+>$/, (end) => marks(version.id, [segment]) + end)
  }
  const body = versions.length > 1 ? [...table(versions, rows, xmlText, marks)].join('').replace('<table>', layout === 'stacked' ? '<table class="stacked">' : '<table>') : rows.flatMap(({ cells }) => cells[0] ?? []).map(only).join('\n')
  const asides = notes.map((note, index) => `<aside id="note-${index + 1}" role="doc-footnote" epub:type="footnote" lang="${xmlAttribute(note.language)}"><p>${index + 1}. ${xmlText(note.text)}</p></aside>`)
  const named = versions.length === 1 && version.id !== version.language ? ` data-version="${xmlAttribute(version.id)}"` : ''
  return xhtml(version.language, title, `${named} dir="${version.direction}"`, `${body}\n${asides.join('\n')}`)
}

const xhtml = (language: string, title: string, more: string, body: string): string =>
  `${head}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${more}>\n<head><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>\n<body>\n${body}\n</body>\n</html>\n`
