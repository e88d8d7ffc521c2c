import type { Inline, Segment, SegmentTime } from '../model/index.ts'
import { buildVersion, workIdOf } from './build-version.ts'
import { decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { FormatModule, Read, Save } from './format.ts'
import { inlineText } from './inline-text.ts'
import { limits } from './limits.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { applyChanges, segmentChanges } from './save-segments.ts'
import { languageOfFile, versionIdOf } from './text.ts'
import { segmentOf } from './version-text.ts'
import { writeInline } from './write-inline.ts'
import { subtitleWriter } from './write-subtitles.ts'

// SubRip has no standard (https://matroska.org/technical/subtitles.html#srt-subtitles); WebVTT: https://www.w3.org/TR/webvtt1/

interface Cue {
  readonly time: SegmentTime
  readonly text: string
  readonly inline: readonly Inline[]
  readonly start: number
  readonly end: number
}

const times = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*(.*)$/
const tagKinds: Readonly<Record<string, Inline['kind']>> = { b: 'bold', i: 'italic', u: 'underline' }
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00A0', '&lrm;': '\u200E', '&rlm;': '\u200F' }

/** The cues of a file: what stands under a line of times, up to an empty line. Headers, notes and styles have none. */
function cuesOf(source: string, isVtt: boolean, problems: ProblemList): readonly Cue[] {
  const cues: Cue[] = []
  let block: { readonly text: string; readonly index: number; readonly number: number }[] = []
  const finish = () => {
    const at = block.findIndex(({ text }) => times.test(text))
    const first = block[at + 1]
    const last = block.at(-1)
    const [head] = block
    const timed = block[at]?.text ?? ''
    const name = block[at - 1]?.text
    block = []
    if (at < 0 && head && (!isVtt || !/^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(head.text))) problems.add('line-broken', head.text, head.number)
    if (at < 0 || !first || !last) return
    const [start, end] = [first.index, last.index + last.text.length]
    const { text, inline } = cueText(source.slice(start, end), isVtt)
    const time = timeOf(timed, name ?? '')
    if (text.trim() !== '' && time) cues.push({ time, text, inline, start, end })
  }
  let number = 0
  for (const { 0: whole, index } of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    number++
    const text = whole.replace(/[\r\n]+$/, '')
    if (text.trim() === '') finish()
    else block.push({ text, index, number })
  }
  finish()
  return cues
}

/** A line of times read; a name that only counts is none. */
function timeOf(line: string, name: string): SegmentTime | null {
  const [, start = '', end = '', settings = ''] = times.exec(line) ?? []
  const milliseconds = (time: string) => {
    const [seconds = '', fraction = ''] = time.split(/[.,]/)
    return seconds.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000 + Number(fraction.padEnd(3, '0'))
  }
  if (start === '') return null
  return { start: milliseconds(start), end: milliseconds(end), ...(/^\s*\d*\s*$/.test(name) ? {} : { name: name.trim() }), ...(settings.trim() === '' ? {} : { settings: settings.trim() }) }
}

function cueText(source: string, isVtt: boolean): { readonly text: string; readonly inline: readonly Inline[] } {
  const collected = inlineText()
  const open: { readonly name: string; readonly pair: number }[] = []
  for (const [piece] of source.matchAll(/<\/?[A-Za-z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}|\r\n|\r|&[a-z]+;|[^<{\r&]+|[<{&]/g)) {
    const tag = /^<(\/?)([A-Za-z]+)/.exec(piece)
    if (tag && piece.length > 1 && tag[1] === '') open.push({ name: tag[2]!.toLowerCase(), pair: collected.open(tagKinds[tag[2]!.toLowerCase()] ?? 'tag', piece) })
    else if (tag && tag[1] === '/') {
      const at = open.findLastIndex(({ name }) => name === tag[2]!.toLowerCase())
      if (at < 0) collected.point('tag', piece)
      else collected.close(open.splice(at, 1)[0]!.pair, piece)
    } else if (/^(?:<[\d:.]+>|\{\\)/.test(piece) && piece.length > 1) collected.point('tag', piece)
    else if (/^\r/.test(piece)) collected.add('\n')
    else collected.add(isVtt ? (entities[piece] ?? piece) : piece)
  }
  return { text: collected.text(), inline: collected.inline() }
}

const segmentsOf = (cues: readonly Cue[]): readonly Segment[] => cues.map(({ text, inline, time }, index) => ({ ...segmentOf(`text-${index + 1}`, text), ...(inline.length > 0 ? { inline } : {}), time }))

/** Reads subtitles: one version, a cue a segment, its lines as they are broken. What the file says of its time is kept. */
const reader =
  (isVtt: boolean): Read =>
  async (chunks, platform, options) => {
    const problems = problemList(options.file)
    const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.page }, problems)
    const segments = segmentsOf(cuesOf(text, isVtt, problems))
    if (segments.length === 0) {
      problems.add('empty', '')
      return { work: null, problems: problems.list(), encoding, rowsGiven: false }
    }
    const language = languageOfFile(options, segments.slice(0, 200).map((segment) => segment.text).join('\n'))
    if (language === null) problems.add('language-unknown', options.file)
    const version = buildVersion(versionIdOf(options.file, language ?? 'und'), language ?? 'und', segments)
    return { work: { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: [version] }, problems: problems.list(), encoding, rowsGiven: false }
  }

/** Writes corrected cues into the file they came from; times, numbers, notes and styles stay. */
const saver =
  (isVtt: boolean): Save =>
  async (original, work, platform, options) => {
    const problems = problemList(options.file)
    const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.page }, problems)
    const newline = text.includes('\r\n') ? '\r\n' : '\n'
    const cues = cuesOf(text, isVtt, problems)
    const segments = segmentsOf(cues)
    const [version] = work.versions
    // An empty line would end the cue.
    const escaped = (said: string) => (isVtt ? said.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;') : said).replace(/[\r\n]+/g, newline)
    const write = (segment: Segment) => writeInline(segment, { text: escaped, open: ({ raw }) => raw, close: ({ close }) => close ?? '', point: ({ raw }) => raw })
    const located = cues.map(({ text: said, inline, start, end }, index) => ({ version: version?.id ?? '', id: segments[index]!.id, text: said, inline, start, end, write }))
    return { chunks: [encodeText(applyChanges(text, segmentChanges(located, work, problems)), encoding, bom, platform, problems)], problems: problems.list() }
  }

export const srt = { read: reader(false), write: subtitleWriter(false), save: saver(false) } satisfies FormatModule
export const vtt = { read: reader(true), write: subtitleWriter(true), save: saver(true) } satisfies FormatModule
