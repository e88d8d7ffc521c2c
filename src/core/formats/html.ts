import type { Inline, Segment } from '../model/index.ts'
import { buildVersion, canonicalTag, idGiver, slug, workIdOf } from './build-version.ts'
import { chooseVersions } from './choose-versions.ts'
import { decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { Read, Save, Write } from './format.ts'
import { htmlBlocks, type HtmlBlock } from './html-blocks.ts'
import { inPieces } from './in-pieces.ts'
import { problemList } from './problem-list.ts'
import { applyChanges, segmentChanges, type LocatedSegment } from './save-segments.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'
import { crossing, writeInline } from './write-inline.ts'

const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i
const maxBytes = 1 << 26

/** Segments of blocks: their ids from the elements', else counted by kind. `given` where each has its own. */
export function blockSegments(blocks: readonly HtmlBlock[]): { readonly segments: readonly Segment[]; readonly given: boolean } {
  const ids = idGiver()
  const counts = new Map<string, number>()
  let given = blocks.length > 0
  const segments = blocks.map((block): Segment => {
    const own = slug(block.id ?? '')
    given &&= own !== ''
    const stem = block.element === 'h1' && !counts.has('title') ? 'title' : block.note ? 'footnote' : /^h[1-6]$/.test(block.element) ? 'heading' : 'text'
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    const { id } = ids.take(own || (stem === 'title' ? 'title' : `${stem}-${count}`), `text-${count}`)
    const segment = segmentOf(id, block.text)
    // An id of the page's own may say nothing of the kind; the element does.
    const kind = segment.kind === 'text' && stem !== 'text' ? (stem as Segment['kind']) : segment.kind
    return { ...segment, kind, ...(block.inline.length > 0 ? { inline: block.inline } : {}) }
  })
  return { segments, given }
}

/** Reads a page: one version, its paragraphs, headings, list items and cells as segments. Nothing in it runs. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, declared, maxBytes: options.maxBytes ?? maxBytes }, problems)
  const page = htmlBlocks(text)
  const { segments, given } = blockSegments(page.blocks)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { work: null, problems: problems.list(), encoding, rowsGiven: false }
  }
  const language = options.languages?.[0] ?? canonicalTag(page.language ?? '') ?? languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  const title = page.title && language ? { [language]: page.title } : {}
  return { work: { id: workIdOf(options.file), title, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), encoding, rowsGiven: given }
}

const elements: Readonly<Partial<Record<Inline['kind'], string>>> = { bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub', code: 'code' }

/** A text as HTML content. */
export const htmlText = (text: string): string => text.replace(/[&<>\r\u00A0]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00A0': '&nbsp;' })[sign] ?? '&#13;')

/** The address of a link, where its markup shows a harmless one. */
const addressOf = ({ raw, close }: Inline): string | null => {
  const address = /\shref\s*=\s*"([^"]*)"/i.exec(raw)?.[1] ?? /^\]\(<?([^\s<>()]+)>?\)$/.exec(close ?? '')?.[1]
  return address !== undefined && /^(?:https?:|mailto:|#)/i.test(address) ? address : null
}

const tagOf = (inline: Inline): string | null => {
  if (inline.kind !== 'link') return elements[inline.kind] ?? null
  return 'a'
}

const openTag = (inline: Inline): string => {
  const address = inline.kind === 'link' ? addressOf(inline) : null
  return address === null ? `<${tagOf(inline)}>` : `<a href="${address.replace(/"/g, '&quot;')}">`
}

/** Writes one version as a page of its own. Markup of known meaning is written anew; raw markup of a file never is. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const [version] = chooseVersions(work, 1, options, problems)
  const lost = version?.segments.some(({ inline }) => inline?.some((one) => one.kind !== 'break' && (one.close === null || tagOf(one) === null)))
  if (lost) problems.add('not-carried', 'tags and placeholders of other formats')
  const lines = function* (): Generator<string> {
    if (!version) return
    const title = work.title[version.language] ?? version.segments.find(({ kind }) => kind === 'title')?.text ?? work.id
    yield `<!DOCTYPE html>\n<html lang="${version.language}" dir="${version.direction}">\n<head>\n<meta charset="utf-8">\n<title>${htmlText(title)}</title>\n</head>\n<body>\n`
    for (const segment of version.segments) {
      const name = segment.kind === 'title' ? 'h1' : segment.kind === 'heading' ? 'h2' : 'p'
      const kept = /^[ \t\n\f\r]|[ \t\n\f\r]$|[ \t\n\f\r]{2}|[\t\n\f\r]/.test(segment.text) ? ' style="white-space: pre-wrap"' : ''
      const note = segment.kind === 'footnote' ? ' role="doc-footnote"' : ''
      const crossed = crossing(segment)
      const plain = (one: Inline, index: number) => one.close === null || tagOf(one) === null || crossed.has(index)
      const content = writeInline(segment, {
        text: htmlText,
        point: () => '',
        open: (one, index) => (plain(one, index) ? '' : openTag(one)),
        close: (one, index) => (plain(one, index) ? '' : `</${tagOf(one)}>`),
      })
      yield `<${name} id="${segment.id}"${note}${kept}>${content}</${name}>\n`
    }
    yield '</body>\n</html>\n'
  }
  return { chunks: inPieces(lines(), platform.encode), problems: problems.list() }
}

/** The content of a block with a corrected text: its own tags to the letter, new ones of known meaning. */
export function htmlContent(segment: Segment, { inline, preformatted }: Pick<HtmlBlock, 'inline' | 'preformatted'>): string {
  const own = new Set(inline.map(({ raw, close }) => `${raw}\u0000${close}`))
  const crossed = crossing(segment)
  const isOwn = ({ raw, close }: Inline) => own.has(`${raw}\u0000${close}`)
  // A `<br>` says its line end itself; any other line end becomes one.
  let said = false
  return writeInline(segment, {
    text(text) {
      const rest = said && text.startsWith('\n') ? text.slice(1) : text
      said = false
      return preformatted ? htmlText(rest) : htmlText(rest).replaceAll('\n', '<br>')
    },
    point: (one) => (isOwn(one) ? one.raw : ''),
    open(one, index) {
      said = one.kind === 'break' && isOwn(one)
      return isOwn(one) ? one.raw : crossed.has(index) || tagOf(one) === null ? '' : openTag(one)
    },
    close: (one, index) => (isOwn(one) ? (one.close ?? '') : crossed.has(index) || tagOf(one) === null ? '' : `</${tagOf(one)}>`),
  })
}

/** Writes corrected segments into the page they came from; every other byte of it stays. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, declared, maxBytes: options.maxBytes ?? maxBytes }, problems)
  const { blocks } = htmlBlocks(text)
  const { segments } = blockSegments(blocks)
  const [version] = work.versions
  const located = blocks.map((block, index): LocatedSegment => {
    const { id } = segments[index]!
    return { version: version?.id ?? '', id, text: block.text, inline: block.inline, start: block.start, end: block.end, write: (segment) => htmlContent(segment, block) }
  })
  const saved = applyChanges(text, segmentChanges(located, work, problems))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems)], problems: problems.list() }
}
