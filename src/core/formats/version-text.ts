import { readMarker } from '../text/index.ts'
import type { Problem, Segment, SegmentKind } from '../model/index.ts'

const kinds: ReadonlyMap<string, SegmentKind> = new Map((['title', 'heading', 'opening', 'citation', 'recital', 'paragraph', 'footnote', 'text'] as const).map((kind) => [kind, kind]))

const wellFormedId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Reads one version of a work from its file: UTF-8 text, a segment a line, blank lines free, and at the end of each line its permanent id
 * as ` {#recital-d}`. Every other character of the line is the segment's text. The id's first word names the kind (`citation-3`), where it
 * is one of the known kinds.
 *
 * A file in which no line carries an id is plain text: its segments are numbered `text-1`, `text-2`, … by their lines' order.
 *
 * Nothing is dropped for a fault: a segment with a missing, malformed or doubled id keeps its text under an id made for it, and a problem
 * says where.
 */
export function readVersionText(source: string, file: string): { readonly segments: readonly Segment[]; readonly problems: readonly Problem[] } {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const plain = !lines.some((line) => idAtEnd(line) !== null)
  const segments: Segment[] = []
  const problems: Problem[] = []
  const taken = new Set<string>()
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const report = (code: Problem['code'], detail: string) => problems.push({ code, file, line: index + 1, detail })
    const match = idAtEnd(line)
    const text = match === null ? line : line.slice(0, match.start)
    let id = match?.id ?? ''
    if (plain) id = `text-${segments.length + 1}`
    else if (match === null) report('id-missing', text.slice(0, 60))
    else if (!wellFormedId.test(id)) report('id-malformed', id)
    else if (taken.has(id)) report('id-duplicate', id)
    if (!wellFormedId.test(id) || taken.has(id)) id = freeId(id, segments.length + 1, taken)
    taken.add(id)
    segments.push(segmentOf(id, text))
  })
  if (segments.length === 0) problems.push({ code: 'empty', file, line: null, detail: '' })
  return { segments, problems }
}

/** The id at the end of a line and where it begins, with the blank before it. Looked for from the end: a long work has half a million lines. */
function idAtEnd(line: string): { readonly id: string; readonly start: number } | null {
  if (!line.endsWith('}')) return null
  const start = line.lastIndexOf('{#') - 1
  if (start < 0 || (line[start] !== ' ' && line[start] !== '\t')) return null
  const id = line.slice(start + 3, -1)
  return /[{}\s]/.test(id) ? null : { id, start }
}

/** The text of a version file without its ids: exactly the text that was given ids. */
export function stripIds(source: string): string {
  return source.replace(/[ \t]\{#[^{}\s]*\}(?=\r\n|\n|\r|$)/g, '')
}

/** A segment from its id and its full printed text: kind from the id, marker and label read from the text. */
export function segmentOf(id: string, text: string): Segment {
  const dash = id.indexOf('-')
  const kind = kinds.get(dash < 0 ? id : id.slice(0, dash)) ?? 'text'
  const marker = kind === 'title' || kind === 'opening' ? null : readMarker(text)
  return { id, kind, text, marker: marker && { start: marker.start, end: marker.end }, label: marker?.label ?? null }
}

function freeId(wanted: string, position: number, taken: ReadonlySet<string>): string {
  const stem = wellFormedId.test(wanted) ? wanted : `text-${position}`
  let id = stem
  for (let suffix = 2; taken.has(id); suffix++) id = `${stem}-${suffix}`
  return id
}
