import { canonicalTag } from './build-version.ts'
import { decodeWhole, wholeBytes } from './decode-text.ts'
import type { Platform, Read } from './format.ts'
import { htmlBlocks, type HtmlBlock } from './html-blocks.ts'
import { workOfPage } from './html.ts'
import { limits } from './limits.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'
import { unpack, type Entries } from './zip.ts'
import { xmlDeclared } from './xml-text.ts'

export { write } from './write-epub.ts'

// EPUB: https://www.w3.org/TR/epub-33/. The chapters are read in the order of the spine.

const maxBytes = limits.held

interface Book {
  readonly title: string
  readonly language: string | null
  /** Paths of the chapters, in reading order. */
  readonly chapters: readonly string[]
}

async function textOf(entries: Entries, path: string, platform: Platform, problems: ProblemList): Promise<string | null> {
  const bytes = entries.get(path)
  return bytes ? (await decodeWhole([bytes], platform, { declared: xmlDeclared, maxBytes }, problems)).text : null
}

async function bookOf(entries: Entries, platform: Platform, problems: ProblemList): Promise<Book | null> {
  let packageFile = ''
  const container = await textOf(entries, 'META-INF/container.xml', platform, problems)
  if (container === null) return null
  await readXml([container], { open: ({ name, attributes }) => void (name === 'rootfile' && (packageFile ||= attributes['full-path'] ?? '')), close() {}, text() {} }, problems)
  const source = await textOf(entries, packageFile, platform, problems)
  if (source === null) return null
  const folder = packageFile.replace(/[^/]*$/, '')
  const items = new Map<string, string>()
  const spine: string[] = []
  let into: 'title' | 'language' | null = null
  const found = { title: '', language: '' }
  await readXml(
    [source],
    {
      open({ name, attributes }) {
        if (name === 'item' && /html/.test(attributes['media-type'] ?? '') && !/\bnav\b/.test(attributes.properties ?? '')) items.set(attributes.id ?? '', resolved(folder, attributes.href ?? ''))
        else if (name === 'itemref') spine.push(attributes.idref ?? '')
        else if (name === 'dc:title' && found.title === '') into = 'title'
        else if (name === 'dc:language' && found.language === '') into = 'language'
      },
      close() {
        into = null
      },
      text(text) {
        if (into) found[into] += text
      },
    },
    problems,
  )
  return { title: found.title.trim(), language: canonicalTag(found.language), chapters: spine.flatMap((id) => items.get(id) ?? []) }
}

/** A path in the book from one beside the package file; the address may have its letters by their codes. */
function resolved(folder: string, href: string): string {
  const parts: string[] = []
  for (const part of (folder + decoded(href)).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Reads a book: one version, or several where its chapters are tables of languages; its chapters one after the other. A chapter that is not there is named; the others are read. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const nothing = { work: null, encoding: null, rowsGiven: false }
  const bytes = await wholeBytes(chunks, options.maxBytes ?? maxBytes, problems)
  if (bytes?.length === 0) problems.add('empty', '')
  const entries = bytes?.length ? unpack(bytes, problems) : null
  if (!entries) return { ...nothing, problems: problems.list() }
  const book = await bookOf(entries, platform, problems)
  if (!book) {
    problems.add('format-wrong', `EPUB, ${[...entries.keys()].slice(0, 3).join(', ')}`)
    return { ...nothing, problems: problems.list() }
  }
  const blocks: HtmlBlock[] = []
  let named: string | null = null
  for (const path of book.chapters) {
    const text = await textOf(entries, path, platform, problems)
    if (text === null) problems.add('zip-broken', path)
    else {
      const page = htmlBlocks(text)
      named ??= page.version
      // The head of a table of versions stands in each chapter; once is enough.
      blocks.push(...page.blocks.filter(({ cell }) => !cell?.head || blocks.length === 0))
    }
  }
  return { ...nothing, ...workOfPage({ language: book.language, title: book.title, version: named, blocks }, options, problems) }
}
