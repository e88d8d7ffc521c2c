import { groupBy } from '../model/index.ts'
import { writeSheet } from '../formats/index.ts'
import type { Report, ReportedFinding, WriteReport } from './report.ts'

/** A sheet for revisers: a line a finding, the whole passage in every version beside it, and empty columns to decide in. */
export const write: WriteReport = (report, platform) => {
  const { work, say, sign } = report
  const head = [say('report.place'), say('report.gravity'), say('report.kind'), say('report.category'), say('report.blamed'), say('report.what'), ...work.versions.map(({ id }) => sign(id)), say('report.decision'), say('report.comment'), say('report.id')]
  const lines = report.findings.map((reported) => lineOf(report, reported))
  const widths = [16, 10, 22, 18, 12, 40, ...work.versions.map(() => 44), 14, 30, 24]
  return writeSheet({ name: work.id, widths, lines: [head, ...lines], dressed: true }, platform)
}

function lineOf({ work, sign, say }: Report, { finding, row, severity, title, category, what, changed }: ReportedFinding): readonly string[] {
  const byVersion = groupBy(finding.spans, ({ version }) => version)
  const passages = work.versions.map(({ id, segments }) => {
    const spans = byVersion.get(id) ?? []
    const cited = new Set(spans.map(({ segment }) => segment))
    // Marked as in the text report, so that the place is found in a long passage.
    return segments.flatMap((segment) => (cited.has(segment.id) ? [marked(segment.text, spans.filter((span) => span.segment === segment.id))] : [])).join('\n')
  })
  const note = changed === null ? '' : `${say('report.changed')}${changed === '' ? '' : `: ${changed}`}`
  return [row, severity, title, category, finding.blamed.map(sign).join(', '), [what, note].filter(Boolean).join('\n'), ...passages, '', '', finding.id]
}

function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let out = text
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) out = `${out.slice(0, start)}‹${out.slice(start, end)}›${out.slice(end)}`
  return out
}
