import type { Segment } from '../model/index.ts'
import { buildVersion, idGiver, slug, workIdOf } from './build-version.ts'
import { chooseVersions } from './choose-versions.ts'
import { decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { Read, Save, Write } from './format.ts'
import { htmlContent } from './html.ts'
import { inPieces } from './in-pieces.ts'
import { limits } from './limits.ts'
import { markdownBlock, markdownBlocks, markdownContent, type MarkdownBlock } from './markdown-blocks.ts'
import type { LocalWords } from './local-change.ts'
import { problemList } from './problem-list.ts'
import { savedText, type LocatedSegment } from './save-segments.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'

const maxBytes = limits.markdown

function segmentsOf(blocks: readonly MarkdownBlock[]): readonly Segment[] {
  const ids = idGiver()
  const counts = new Map<string, number>()
  return blocks.map(({ kind, id: own, text, inline }): Segment => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const counted = kind === 'title' ? 'title' : `${kind}-${count}`
    const { id } = ids.take(kind === 'footnote' && own !== null ? `footnote-${own}` : slug(own ?? '') || counted, counted)
    const segment = segmentOf(id, text)
    return { ...segment, kind: segment.kind === 'text' ? kind : segment.kind, ...(inline.length > 0 ? { inline } : {}) }
  })
}

/** Reads Markdown: one version; headings, paragraphs, list items, cells and footnotes as segments. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? maxBytes }, problems)
  const blocks = markdownBlocks(text)
  const segments = segmentsOf(blocks)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { work: null, problems: problems.list(), encoding, rowsGiven: false }
  }
  const language = languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  return { work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), encoding, rowsGiven: false }
}

/** Writes one version as Markdown: title and headings, paragraphs, footnotes as such. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const [version] = chooseVersions(work, 1, options, problems)
  const lost = version?.segments.some(({ inline }) => inline?.some(({ kind, close }) => close === null || !['bold', 'italic', 'link', 'code', 'break'].includes(kind)))
  if (lost) problems.add('not-carried', 'tags and placeholders of other formats')
  const blocks = (version?.segments ?? []).map((segment, index) => markdownBlock(segment, segment.kind === 'footnote' ? segment.id.replace(/^footnote-/, '') || String(index) : null))
  return { chunks: inPieces([blocks.join('\n')], platform.encode), problems: problems.list() }
}

/** Signs that mean something to Markdown, with the address of a link; words alone are put in their place. */
const markdownLocal: LocalWords = {
  markup: /\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|&#?\w*;|\\[\s\S]|[*_`~[\]!|#]/g,
  escape: (text) => (/^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ,;:%–—«»„“”’]*[\p{L}\p{M}\p{N}])?)?$/u.test(text) && !text.includes('  ') ? text : null),
}

/** Writes corrected segments into the text they came from; every other character stays. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? maxBytes }, problems)
  const blocks = markdownBlocks(text)
  const segments = segmentsOf(blocks)
  const [version] = work.versions
  const located = blocks.map((block, index): LocatedSegment => {
    const { html, code } = block
    return {
      version: version?.id ?? '',
      id: segments[index]!.id,
      text: block.text,
      inline: block.inline,
      start: block.start,
      end: block.end,
      write: (segment) => (html ? htmlContent(segment, html) : code ? segment.text : markdownContent(segment)),
    }
  })
  // Code that is indented stands nowhere in one piece.
  const placed = located.filter(({ start, end }) => start < end)
  const saved = savedText(text, placed, work, problems, markdownLocal, (file) => markdownBlocks(file).filter(({ start, end }) => start < end))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems)], problems: problems.list() }
}
