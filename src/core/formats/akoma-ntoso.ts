import type { InlineKind, Segment, SegmentKind } from '../model/index.ts'
import { buildVersion, canonicalTag, idGiver, slug, workIdOf } from './build-version.ts'
import { decodeText } from './decode-text.ts'
import { shortestTag } from './detect-language.ts'
import type { Read } from './format.ts'
import { limits } from './limits.ts'
import { problemList } from './problem-list.ts'
import type { XmlElement } from './read-xml.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'
import { xmlBlocks, type XmlBlock, type XmlDialect } from './xml-blocks.ts'
import { xmlDeclared } from './xml-text.ts'

// Akoma Ntoso (LegalDocML): https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html
// Its ids (eId) name the same provision in every language, so that they make the rows.

const inlineKinds: Readonly<Record<string, InlineKind>> = { b: 'bold', i: 'italic', u: 'underline', sup: 'superscript', sub: 'subscript', a: 'link', ref: 'link', mref: 'link', rref: 'link', noteRef: 'footnote' }

const dialect: XmlDialect = {
  blocks: new Set(['p', 'num', 'heading', 'subheading', 'crossHeading', 'longTitle', 'block', 'formula', 'listIntroduction', 'listWrapUp', 'li', 'td', 'th', 'caption', 'signature', 'tocItem', 'from', 'blockTitle']),
  notes: new Set(['authorialNote']),
  skipped: new Set(['meta', 'componentInfo', 'foreign']),
  lineBreaks: new Set(['br', 'eol']),
  kindOf: ({ name }) => inlineKinds[name] ?? 'tag',
}

interface About {
  language: string | null
  date: string | null
  uri: string | null
}

/** Reads a document: one version; a number stands before the text it numbers, notes after the text they belong to. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeText(chunks, platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const about: About = { language: null, date: null, uri: null }
  const blocks: XmlBlock[] = []
  await xmlBlocks(
    text,
    dialect,
    {
      block: (block) => void blocks.push(block),
      root(name, line) {
        if (name !== 'akomaNtoso') problems.add('format-wrong', `Akoma Ntoso, <${name}>`, line)
        return name === 'akomaNtoso'
      },
      skipped: (element) => readMeta(element, about),
      skippedText() {},
    },
    problems,
  )
  const { segments, given } = segmentsOf(blocks)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { work: null, problems: problems.list(), encoding, rowsGiven: false }
  }
  const language = options.languages?.[0] ?? about.language ?? languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  const title = segments.find(({ kind }) => kind === 'title')?.text
  const work = { id: workIdOf(options.file), title: title !== undefined && language ? { [language]: title } : {}, identifiers: about.uri === null ? {} : { uri: about.uri }, date: about.date, versions: [version] }
  return { work, problems: problems.list(), encoding, rowsGiven: given }
}

function readMeta({ name, attributes }: XmlElement, about: About): void {
  if (name === 'FRBRlanguage') about.language ??= canonicalTag(shortestTag(attributes.language ?? ''))
  else if (name === 'FRBRdate' && /^\d{4}-\d{2}-\d{2}$/.test(attributes.date ?? '')) about.date ??= attributes.date ?? null
  else if (name === 'FRBRuri') about.uri ??= attributes.value ?? null
}

/** Segments of blocks: a number joined to the block it stands before in the same provision. */
function segmentsOf(blocks: readonly XmlBlock[]): { readonly segments: readonly Segment[]; readonly given: boolean } {
  const ids = idGiver()
  const segments: Segment[] = []
  let given = true
  let number: XmlBlock | null = null
  const put = ({ path, text, inline }: XmlBlock) => {
    const own = path.findLast(({ attributes }) => idOf(attributes) !== null)
    const wanted = own ? (idOf(own.attributes) ?? '') : ''
    given &&= slug(wanted) !== ''
    const segment = segmentOf(ids.take(wanted, `text-${segments.length + 1}`).id, text)
    const kind = kindOf(path)
    segments.push({ ...segment, kind: kind === 'text' ? segment.kind : kind, ...(inline.length > 0 ? { inline } : {}) })
  }
  for (const block of blocks) {
    if (block.path.at(-1)?.name === 'num') {
      if (number) put(number)
      number = block
      continue
    }
    const provision = number?.path.at(-2)
    if (number && provision && block.path.includes(provision)) {
      const shift = number.text.length + 1
      put({ path: block.path, text: `${number.text} ${block.text}`, inline: [...number.inline, ...block.inline.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))] })
    } else {
      if (number) put(number)
      put(block)
    }
    number = null
  }
  if (number) put(number)
  return { segments, given: given && segments.length > 0 }
}

const idOf = (attributes: XmlElement['attributes']): string | null => attributes.eId ?? attributes.id ?? null

function kindOf(path: XmlBlock['path']): SegmentKind {
  const names = new Set(path.map(({ name }) => name))
  if (names.has('authorialNote')) return 'footnote'
  if (names.has('longTitle') || names.has('docTitle')) return 'title'
  if (names.has('heading') || names.has('subheading') || names.has('crossHeading')) return 'heading'
  if (names.has('citation')) return 'citation'
  if (names.has('recital')) return 'recital'
  if (names.has('formula')) return 'opening'
  return names.has('paragraph') ? 'paragraph' : 'text'
}
