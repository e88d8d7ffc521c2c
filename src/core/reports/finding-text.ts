import { excerpt } from '../view/index.ts'
import type { Report, ReportedFinding } from './report.ts'

const reach = 30

/** One finding in plain text: a heading line, what it is about, the evidence. */
export function findingText(report: Pick<Report, 'work' | 'say' | 'elsewhere'>, { finding, title, what, changed }: ReportedFinding): string {
  const { row, severity, check, blamed, spans } = finding
  const heading = `${row}  ${severity}  ${check}${blamed.length > 0 ? `  ${blamed.join(', ')}` : ''}`
  const width = Math.max(0, ...spans.map(({ version }) => version.length))
  const evidence = spans.map((span) => {
    const whole = report.work.versions.find(({ id }) => id === span.version)?.segments.find(({ id }) => id === span.segment)?.text
    const { before, quoted, after, cutBefore, cutAfter } = excerpt(whole ?? span.text, whole === undefined ? { start: 0, end: span.text.length } : span, reach)
    const elsewhere = report.elsewhere(finding, span)
    return `  ${span.version.padEnd(width)}  ${elsewhere ? `[${elsewhere.row}] ` : ''}${cutBefore ? '… ' : ''}${before}‹${quoted}›${after}${cutAfter ? ' …' : ''}`
  })
  const again = changed === null ? [] : [`  ${report.say('report.changed')}${changed === '' ? '' : `: ${changed}`}`]
  return `${[heading, `  ${title}: ${what}`.trimEnd(), ...again, ...evidence].join('\n')}\n`
}
