import type { Inline, InlineKind, Segment, SegmentKind } from '../model/index.ts'
import { buildVersion, canonicalTag, idGiver, slug, workIdOf } from './build-version.ts'
import { chooseVersions } from './choose-versions.ts'
import { decodeText } from './decode-text.ts'
import { detectLanguage, shortestTag } from './detect-language.ts'
import type { Read, Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { limits } from './limits.ts'
import { problemList } from './problem-list.ts'
import { cellSegment, rowsOf } from './rows-of.ts'
import { segmentOf } from './version-text.ts'
import { crossing, writeInline } from './write-inline.ts'
import { xmlBlocks, type XmlBlock, type XmlDialect } from './xml-blocks.ts'
import { xmlAttribute, xmlDeclared, xmlText } from './xml-text.ts'

// TEI P5: https://tei-c.org/release/doc/tei-p5-doc/en/html/. Versions are the texts of a group; link groups say which segments belong
// together (chapter 17.2), as corpora of translations are aligned.

const rends: Readonly<Partial<Record<InlineKind, string>>> = { bold: 'bold', italic: 'italic', underline: 'underline', superscript: 'sup', subscript: 'sub', code: 'code' }

const dialect: XmlDialect = {
  blocks: new Set(['p', 'head', 'ab', 'l', 'item', 'label', 's', 'u', 'cell', 'titlePart', 'docAuthor', 'opener', 'closer', 'salute', 'signed', 'dateline', 'byline', 'sp', 'speaker', 'stage', 'quote', 'epigraph', 'argument']),
  notes: new Set(['note']),
  skipped: new Set(['teiHeader', 'standOff', 'linkGrp', 'fw', 'figure', 'facsimile', 'sourceDoc', 'del']),
  lineBreaks: new Set(['lb']),
  kindOf({ name, attributes }) {
    if (name === 'ref' || name === 'ptr') return 'link'
    if (name === 'code') return 'code'
    if (name === 'emph' || name === 'foreign' || name === 'title') return 'italic'
    const rend = `${attributes.rend ?? ''} ${attributes.rendition ?? ''}`
    if (/sup/.test(rend)) return 'superscript'
    if (/sub/.test(rend)) return 'subscript'
    if (/underlin/.test(rend)) return 'underline'
    if (/code/.test(rend)) return 'code'
    if (/bold|\bb\b/.test(rend)) return 'bold'
    return /ital|\bi\b/.test(rend) ? 'italic' : 'tag'
  },
}

/** Reads a document of any number of texts; where link groups align them, linked segments share the id of the first. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeText(chunks, platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const blocks: XmlBlock[] = []
  const links: (readonly string[])[] = []
  let title = ''
  let rootLanguage: string | null = null
  await xmlBlocks(
    text,
    dialect,
    {
      block: (block) => void blocks.push(block),
      root(name, line) {
        if (!/^TEI(?:Corpus)?$|^teiCorpus$/.test(name)) problems.add('format-wrong', `TEI, <${name}>`, line)
        return /^TEI(?:Corpus)?$|^teiCorpus$/.test(name)
      },
      skipped({ name, attributes }) {
        if (name === 'link') links.push((attributes.target ?? attributes.targets ?? '').split(/\s+/).flatMap((target) => (target.startsWith('#') ? [target.slice(1)] : [])))
        else if (name === 'language') rootLanguage ??= attributes.ident ?? null
      },
      skippedText(name, said) {
        if (name === 'title' && title.trim() === '') title = said.trim()
      },
    },
    problems,
  )
  const versions = versionsOf(blocks, links, rootLanguage, options.languages ?? [])
  if (versions.length === 0) problems.add('empty', '')
  for (const { id, language } of versions) if (language === 'und') problems.add('language-unknown', id)
  const [first] = versions
  const work = first ? { id: workIdOf(options.file), title: title && first.language !== 'und' ? { [first.language]: title } : {}, identifiers: {}, date: null, versions } : null
  return { work, problems: problems.list(), encoding, rowsGiven: links.some(({ length }) => length > 1) }
}

function versionsOf(blocks: readonly XmlBlock[], links: readonly (readonly string[])[], rootLanguage: string | null, said: readonly string[]) {
  // All members of a link, and of links that share a member, are one row; it is named by the first.
  const rowOf = new Map<string, string>()
  for (const members of links) {
    const name = members.map((member) => rowOf.get(member)).find((known) => known !== undefined) ?? members[0]
    if (name !== undefined) for (const member of members) rowOf.set(member, name)
  }
  const texts = new Map<XmlBlock['path'][number], XmlBlock[]>()
  for (const block of blocks) {
    const text = block.path.findLast(({ name }) => name === 'text') ?? block.path[0]!
    const known = texts.get(text)
    if (known) known.push(block)
    else texts.set(text, [block])
  }
  const taken = new Set<string>()
  return [...texts].map(([text, own], index) => {
    const tagged = text.attributes['xml:lang'] ?? own[0]?.path.findLast(({ attributes }) => attributes['xml:lang'] !== undefined)?.attributes['xml:lang'] ?? (texts.size === 1 ? rootLanguage : null)
    const language = said[index] ?? (tagged === null ? null : canonicalTag(shortestTag(tagged))) ?? detectLanguage(own.slice(0, 200).map((block) => block.text).join('\n')) ?? 'und'
    const prefix = text.attributes['xml:id'] ?? ''
    let id = /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/.test(prefix) ? prefix : language
    for (let count = 2; taken.has(id); count++) id = `${language}-${count}`
    taken.add(id)
    const ids = idGiver()
    const segments = own.map(({ path, text: printed, inline }, at): Segment => {
      const kind = kindOf(path)
      const element = path.at(-1)?.attributes['xml:id'] === undefined ? path.findLast(({ name }) => dialect.notes.has(name)) : path.at(-1)
      const xmlId = element?.attributes['xml:id'] ?? ''
      const row = rowOf.get(xmlId) ?? xmlId
      // Among linked texts, a count of its own must not look like a link.
      const counted = links.length > 0 ? `${kind}-${slug(id)}-${at + 1}` : `${kind}-${at + 1}`
      const segment = segmentOf(ids.take(slug(row.replace(/^.*\./, '')), counted).id, printed)
      return { ...segment, kind: segment.kind === 'text' ? kind : segment.kind, ...(inline.length > 0 ? { inline } : {}) }
    })
    return buildVersion(id, language, segments)
  })
}

function kindOf(path: XmlBlock['path']): SegmentKind {
  const names = path.map(({ name }) => name)
  if (names.includes('note')) return 'footnote'
  if (names.includes('titlePart')) return 'title'
  return names.includes('head') ? 'heading' : 'text'
}

/** Writes one document: each version a text of a group, each row a link of its segments. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 'any', options, problems)
  const rows = rowsOf(versions, options.rows)
  const known = (inline: Inline) => inline.close !== null && (rends[inline.kind] !== undefined || inline.kind === 'link')
  if (versions.some(({ segments }) => segments.some(({ inline }) => inline?.some((one) => one.kind !== 'break' && !known(one))))) problems.add('not-carried', 'tags and placeholders of other formats')
  const lines = function* (): Generator<string> {
    const title = Object.values(work.title)[0] ?? work.id
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader><fileDesc><titleStmt><title>${xmlText(title)}</title></titleStmt><publicationStmt><p>Written by Tetrapla.</p></publicationStmt><sourceDesc><p>${xmlText(work.id)}</p></sourceDesc></fileDesc></teiHeader>\n<text><group>\n`
    for (const [index, version] of versions.entries()) {
      yield `<text xml:id="${xmlAttribute(version.id)}" xml:lang="${xmlAttribute(version.language)}"><body>\n`
      for (const { id, cells } of rows) {
        const segment = cellSegment(cells[index] ?? [])
        if (segment) yield paragraph(segment, `${version.id}.${id}`, known)
      }
      yield '</body></text>\n'
    }
    yield '</group></text>\n<standOff><linkGrp type="translation">\n'
    for (const { id, cells } of rows) {
      const members = versions.flatMap((version, index) => ((cells[index] ?? []).length > 0 ? [`#${version.id}.${id}`] : []))
      if (members.length > 1) yield `<link target="${xmlAttribute(members.join(' '))}"/>\n`
    }
    yield '</linkGrp></standOff>\n</TEI>\n'
  }
  return { chunks: inPieces(lines(), platform.encode), problems: problems.list() }
}

function paragraph(segment: Segment, id: string, known: (inline: Inline) => boolean): string {
  const crossed = crossing(segment)
  const plain = (inline: Inline, index: number) => !known(inline) || crossed.has(index)
  const address = ({ raw }: Inline) => /\s(?:href|target)="([^"]*)"/.exec(raw)?.[1]
  const content = writeInline(segment, {
    text: xmlText,
    point: () => '',
    open(inline, index) {
      if (plain(inline, index)) return ''
      if (inline.kind !== 'link') return `<hi rend="${rends[inline.kind]}">`
      const to = address(inline)
      return to === undefined ? '<ref>' : `<ref target="${xmlAttribute(to.replaceAll('&amp;', '&'))}">`
    },
    close: (inline, index) => (plain(inline, index) ? '' : inline.kind === 'link' ? '</ref>' : '</hi>'),
  })
  const kept = /^[ \t\n\f\r]|[ \t\n\f\r]$|[ \t\n\f\r]{2}|[\t\n\f\r]/.test(segment.text) ? ' xml:space="preserve"' : ''
  const name = segment.kind === 'title' || segment.kind === 'heading' ? 'head' : segment.kind === 'footnote' ? 'note' : 'p'
  return `<${name} xml:id="${xmlAttribute(id)}"${kept}>${content}</${name}>\n`
}
