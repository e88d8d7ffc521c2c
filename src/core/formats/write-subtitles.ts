import type { Inline, Segment, SegmentTime } from '../model/index.ts'
import { chooseVersions } from './choose-versions.ts'
import type { Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { cellSegment, rowsOf } from './rows-of.ts'
import { crossing, writeInline } from './write-inline.ts'

const tags: Readonly<Partial<Record<Inline['kind'], string>>> = { bold: 'b', italic: 'i', underline: 'u' }
/** Markup of subtitles themselves, which is written as it was: SubRip has fonts and positions, WebVTT classes, voices and times. */
const own = { srt: /^(?:<font\b[^<>]*>|\{\\[^{}]*\})$/i, vtt: /^<(?:(?:c|v|ruby|rt|lang)\b[^<>]*|[\d:.]+)>$/ } as const

/** Places on the screen as WebVTT words them; SubRip's are coordinates of another kind. */
const webSettings = /^(?:(?:vertical|line|position|size|align|region):\S+\s*)+$/

interface Cue {
  readonly time: SegmentTime
  readonly segment: Segment
}

/**
 * Writes one version as subtitles. Times are never made up: a segment has its own, or those of the segments it shares a row with, so that
 * a translation goes where its source stands. What has none is left out and named; where nothing has any, nothing is written.
 */
export const subtitleWriter =
  (isVtt: boolean): Write =>
  async (work, platform, options) => {
    const problems = problemList(options.file)
    const [version] = chooseVersions(work, 1, options, problems)
    const others = work.versions.filter(({ id }) => id !== version?.id)
    const cues = rowsOf(version ? [version, ...others] : [], options.rows).flatMap(({ cells: [mine = [], ...theirs] }) => cuesOf(mine, theirs.flat(), problems))
    if (cues.length === 0) {
      const timeless = problemList(options.file)
      timeless.add('times-missing', version?.id ?? '')
      return { chunks: [], problems: timeless.list() }
    }
    const lines = cues.map(({ time, segment }, index) => {
      const about = isVtt ? (time.name === undefined ? '' : `${time.name}\n`) : `${index + 1}\n`
      const settings = isVtt && webSettings.test(time.settings ?? '') ? ` ${time.settings}` : ''
      return `${index > 0 || isVtt ? '\n' : ''}${about}${clock(time.start, isVtt)} --> ${clock(time.end, isVtt)}${settings}\n${content(segment, isVtt, problems)}\n`
    })
    return { chunks: inPieces([isVtt ? 'WEBVTT\n' : '', ...lines], platform.encode), problems: problems.list() }
  }

function cuesOf(mine: readonly Segment[], theirs: readonly Segment[], problems: ProblemList): readonly Cue[] {
  const timed = mine.flatMap((segment) => (segment.time ? [{ time: segment.time, segment }] : []))
  const borrowed = theirs.flatMap(({ time }) => time ?? [])
  const joined = timed.length === 0 && borrowed.length > 0 ? cellSegment(mine) : null
  if (joined) return [{ time: { ...borrowed[0]!, start: Math.min(...borrowed.map(({ start }) => start)), end: Math.max(...borrowed.map(({ end }) => end)) }, segment: joined }]
  for (const { id, time } of mine) if (!time) problems.add('not-carried', `${id}, which has no time`)
  return timed
}

/** `01:02:03,400`, in WebVTT with a point. */
function clock(milliseconds: number, isVtt: boolean): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}${isVtt ? '.' : ','}${String(milliseconds % 1000).padStart(3, '0')}`
}

function content(segment: Segment, isVtt: boolean, problems: ProblemList): string {
  const crossed = crossing(segment)
  const isOwn = (raw: string) => own[isVtt ? 'vtt' : 'srt'].test(raw)
  const lost = () => {
    problems.add('not-carried', `markup in ${segment.id}`)
    return ''
  }
  const wordOf = (inline: Inline, index: number): readonly [string, string] | null => {
    const tag = tags[inline.kind]
    if (isOwn(inline.raw)) return [inline.raw, inline.close ?? '']
    return tag === undefined || crossed.has(index) ? null : [`<${tag}>`, `</${tag}>`]
  }
  // SubRip can say no sign that it takes for its own.
  if (!isVtt && /<\/?[A-Za-z]|\{\\/.test(segment.text)) problems.add('not-carried', `signs of ${segment.id} that subtitles take for tags`)
  const written = writeInline(segment, {
    text: (text) => (isVtt ? text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;') : text),
    open: (inline, index) => wordOf(inline, index)?.[0] ?? lost(),
    close: (inline, index) => wordOf(inline, index)?.[1] ?? '',
    point: (inline, index) => (inline.kind === 'break' ? '' : (isOwn(inline.raw) ? wordOf(inline, index)?.[0] : undefined) ?? lost()),
  })
  // An empty line would end the cue.
  return written
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .join('\n')
}
