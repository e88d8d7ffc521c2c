import type { Inline, Segment } from '../model/index.ts'
import { buildVersion, canonicalTag, idGiver, slug, workIdOf } from './build-version.ts'
import { chooseVersions } from './choose-versions.ts'
import { decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { Read, Reading, ReadOptions, Save, Write } from './format.ts'
import { htmlBlocks, type HtmlBlock, type HtmlPage } from './html-blocks.ts'
import { element, htmlText, openTag, table, tagOf } from './html-elements.ts'
import { inPieces } from './in-pieces.ts'
import { limits } from './limits.ts'
import type { LocalWords } from './local-change.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { rowCollector } from './row-collector.ts'
import { rowsOf } from './rows-of.ts'
import { savedText, type LocatedSegment } from './save-segments.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'
import { crossing, writeInline } from './write-inline.ts'
import { characterReference } from './xml-text.ts'

const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i
const maxBytes = limits.page

/** Segments of blocks: their ids from the elements', else counted by kind. `given` where each has its own. */
function blockSegments(blocks: readonly HtmlBlock[]): { readonly segments: readonly Segment[]; readonly given: boolean } {
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
  return { ...workOfPage(htmlBlocks(text), options, problems), encoding }
}

/** The work that the blocks of a page, or of the chapters of a book, make: a version, or several where they are a table of languages. */
export function workOfPage(page: HtmlPage, options: ReadOptions, problems: ProblemList): Omit<Reading, 'encoding'> {
  if (isTable(page.blocks)) {
    const rows = rowCollector(options, problems)
    for (const { block, version, id } of tableCells(page.blocks)) {
      rows.declare(version, block.cell ? canonicalTag(block.cell.language) : null)
      if (!block.cell?.head) rows.add(version, id, block.text, block.inline)
    }
    return { ...rows.finish(null), rowsGiven: true }
  }
  const { segments, given } = blockSegments(page.blocks)
  if (segments.length === 0) {
    problems.add('empty', '')
    return { work: null, problems: problems.list(), rowsGiven: false }
  }
  const language = options.languages?.[0] ?? canonicalTag(page.language ?? '') ?? languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const named = page.version !== null && /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/.test(page.version) ? page.version : null
  const version = buildVersion(named ?? versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  const title = page.title && language ? { [language]: page.title } : {}
  return { work: { id: workIdOf(options.file), title, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), rowsGiven: given }
}

/** A table of versions has cells in two languages or more. */
const isTable = (blocks: readonly HtmlBlock[]): boolean => new Set(blocks.flatMap(({ cell }) => cell?.version ?? [])).size > 1

/** The blocks of a table of versions with the version and the id each stands for; what stands outside the table is the first version's. */
function tableCells(blocks: readonly HtmlBlock[]): readonly { readonly block: HtmlBlock; readonly version: string; readonly id: string }[] {
  const first = blocks.find(({ cell }) => cell)?.cell?.version ?? ''
  const givers = new Map<string, ReturnType<typeof idGiver>>()
  let outside = 0
  return blocks.map((block) => {
    const named = block.cell?.version ?? first
    const version = /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/.test(named) ? named : slug(named) || 'und'
    const ids = givers.get(version) ?? idGiver()
    givers.set(version, ids)
    if (block.cell?.head) return { block, version, id: '' }
    return { block, version, id: ids.take(block.cell?.row ?? `outside-${++outside}`, 'text').id }
  })
}

/** Writes one version as a page, or several as a table, a row a line. Markup of known meaning is written anew; raw markup of a file never is. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 'any', options, problems)
  const [version] = versions
  const lost = versions.some(({ segments }) => segments.some(({ inline }) => inline?.some((one) => one.kind !== 'break' && (one.close === null || tagOf(one) === null))))
  if (lost) problems.add('not-carried', 'tags and placeholders of other formats')
  const lines = function* (): Generator<string> {
    if (!version) return
    const title = work.title[version.language] ?? version.segments.find(({ kind }) => kind === 'title')?.text ?? work.id
    const named = versions.length === 1 && version.id !== version.language ? ` data-version="${version.id}"` : ''
    yield `<!DOCTYPE html>\n<html lang="${version.language}" dir="${version.direction}"${named}>\n<head>\n<meta charset="utf-8">\n<title>${htmlText(title)}</title>\n</head>\n<body>\n`
    if (versions.length === 1) for (const segment of version.segments) yield `${element(segment.kind === 'title' ? 'h1' : segment.kind === 'heading' ? 'h2' : 'p', ` id="${segment.id}"`, segment)}\n`
    else yield* table(versions, rowsOf(versions, options.rows))
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

/** Content that is not printed, besides what XML has: what runs, is drawn, or is filled in. White space at an edge, or two together, is not printed as it stands. */
const htmlLocal: LocalWords = {
  markup: /<!--[\s\S]*?-->|<(script|style|template|noscript|svg|math|iframe|object|video|audio|canvas|select|textarea|button|map)\b[\s\S]*?<\/\1\s*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|&#?\w*;?/gi,
  escape: (text) => (/^\s|\s$|\s\s|[\t\n\f\r]/.test(text) ? null : htmlText(text)),
}

/** Writes corrected segments into the page they came from; every other byte of it stays. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, declared, maxBytes: options.maxBytes ?? maxBytes }, problems)
  const { blocks } = htmlBlocks(text)
  const { segments } = blockSegments(blocks)
  const [version] = work.versions
  const cells = isTable(blocks) ? tableCells(blocks) : null
  const located = blocks.flatMap((block, index): readonly LocatedSegment[] => {
    if (cells && block.cell?.head) return []
    const { id } = cells?.[index] ?? segments[index]!
    return [{ version: cells?.[index]?.version ?? version?.id ?? '', id, text: block.text, inline: block.inline, start: block.start, end: block.end, write: (segment) => htmlContent(segment, block) }]
  })
  const texts = (page: string) => htmlBlocks(page).blocks.filter((block) => !cells || !block.cell?.head)
  const saved = savedText(text, located, work, problems, htmlLocal, texts)
  return { chunks: [encodeText(saved, encoding, bom, platform, problems, characterReference)], problems: problems.list() }
}
