import type { Problem, Segment } from '../model/index.ts'
import { buildVersion, canonicalTag, workIdOf } from './build-version.ts'
import { chooseVersions } from './choose-versions.ts'
import { decodeWhole } from './decode-text.ts'
import { detectLanguage } from './detect-language.ts'
import { encodeText } from './encode-text.ts'
import type { Read, ReadOptions, Save, Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { limits } from './limits.ts'
import { problemList } from './problem-list.ts'
import { applyChanges, segmentChanges } from './save-segments.ts'
import { readVersionText } from './version-text.ts'

/** A version's id: the stem of the file's name where it begins with its language (`de.txt`, `en-revised.md`), else the language. */
export function versionIdOf(file: string, language: string): string {
  const stem = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  return stem.split('-')[0]?.toLowerCase() === language.split('-')[0]?.toLowerCase() && /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/.test(stem) ? stem : language
}

/** The language of a file with one version: as the person says, as its name says (`de.txt`, `report.kk.docx`), else as detected. */
export function languageOfFile({ file, languages }: ReadOptions, text: string): string | null {
  const said = languages?.[0]
  if (said !== undefined) return said
  const stem = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  const detected = detectLanguage(text)
  // "report.kk", "report_kk-KZ", "kk": a name alone may mislead ("it", "no"), so that it only counts where the text does not speak against it.
  const named = canonicalTag(/^[a-z]{2,3}$/i.test(stem) ? stem : (/[._ -]([a-z]{2}(?:[-_][a-z]{2})?)$/i.exec(stem)?.[1] ?? ''))
  return named && (detected === null || named.split('-')[0] === detected || /^(?:en|de|kk|ru)$/.test(stem)) ? named : detected
}

/**
 * Reads plain text, one version, a segment a line; where lines end in ids (` {#recital-d}`), with those ids. The text is kept to the
 * character; empty lines are paragraph breaks.
 */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.held }, problems)
  const { segments, problems: found } = readVersionText(text, options.file)
  const all = (): readonly Problem[] => [...problems.list(), ...found]
  if (segments.length === 0) return { work: null, problems: all(), encoding, rowsGiven: false }
  const language = languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
  if (language === null) problems.add('language-unknown', options.file)
  const id = versionIdOf(options.file, language ?? 'und')
  const version = buildVersion(id, language ?? 'und', segments)
  const rowsGiven = segments.some((segment, index) => segment.id !== `text-${index + 1}`)
  return { work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: all(), encoding, rowsGiven }
}

const idAtEnd = /[ \t]\{#[^{}\s]*\}$/
const lineEnd = /\r\n|[\n\r]/g

/** Writes one version, a segment a line, with ids where they are more than a count. Line ends inside a segment become spaces. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const [version] = chooseVersions(work, 1, options, problems)
  const segments: readonly Segment[] = version?.segments ?? []
  const counted = segments.every(({ id, text }, index) => id === `text-${index + 1}` && !idAtEnd.test(text))
  const broken = segments.find(({ text }) => /[\n\r]/.test(text))
  if (broken) problems.add('not-carried', `line ends (${broken.id})`)
  const lines = segments.map(({ id, text }) => `${text.replace(lineEnd, ' ')}${counted ? '' : ` {#${id}}`}\n`)
  return { chunks: inPieces([lines.join(counted ? '' : '\n')], platform.encode), problems: problems.list() }
}

/** Writes corrected lines into the text they came from; line ends, empty lines and ids stay. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.held }, problems)
  const [version] = work.versions
  const { segments } = readVersionText(text, options.file)
  let index = 0
  const located = [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .flatMap((match) => {
      const segment = segments[index++]
      return segment && version ? [{ version: version.id, id: segment.id, text: segment.text, inline: [], start: match.index, end: match.index + segment.text.length, write: (corrected: Segment) => corrected.text.replace(lineEnd, ' ') }] : []
    })
  const saved = applyChanges(text, segmentChanges(located, work, problems))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems)], problems: problems.list() }
}
