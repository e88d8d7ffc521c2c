import type { Segment } from '../model/index.ts'
import { buildVersion, workIdOf } from './build-version.ts'
import { wholeBytes } from './decode-text.ts'
import type { Read } from './format.ts'
import { limits } from './limits.ts'
import { linesOf, paragraphsOf, runningLines } from './pdf-lines.ts'
import { pdfPages } from './pdf-pages.ts'
import { problemList } from './problem-list.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'

const maxBytes = limits.held

/**
 * Reads the text of a PDF: one version, its paragraphs guessed from where the lines stand, for a PDF knows none. Larger letters are
 * headings. Running heads and page numbers are left out and named; a scan without text is empty.
 */
export const read: Read = async (chunks, _platform, options) => {
  const problems = problemList(options.file)
  const nothing = { work: null, encoding: null, rowsGiven: false }
  const bytes = await wholeBytes(chunks, options.maxBytes ?? maxBytes, problems)
  if (bytes?.length === 0) problems.add('empty', '')
  if (!bytes?.length) return { ...nothing, problems: problems.list() }
  const pages = await pdfPages(bytes).catch((error: unknown) => {
    problems.add('format-wrong', `PDF, ${error instanceof Error ? error.message : String(error)}`)
    return null
  })
  if (!pages) return { ...nothing, problems: problems.list() }
  const lines = linesOf(pages)
  const running = runningLines(lines)
  const [sample] = running
  if (sample) problems.add('not-carried', `page heads and feet (${sample.text})`)
  const paragraphs = paragraphsOf(lines.filter((line) => !running.has(line)))
  const letters = new Map<number, number>()
  for (const { size, text } of paragraphs) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length)
  const usual = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
  const counts = { heading: 0, text: 0 }
  const segments = paragraphs.map(({ text, size }): Segment => {
    const kind = Math.round(size) > usual * 1.1 && text.length < 300 ? 'heading' : 'text'
    counts[kind]++
    return segmentOf(`${kind}-${counts[kind]}`, text)
  })
  if (segments.length === 0) {
    problems.add('empty', '')
    return { ...nothing, problems: problems.list() }
  }
  const language = languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
  return { ...nothing, work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: problems.list() }
}
