import { type Finding, severities, type Work } from '../core/index.ts'
import { wordFinding } from './word-finding.ts'

/** Prints findings whole, in their order. */
export type FindingFormat = (findings: readonly Finding[], work: Work) => Promise<string>

/** What `--format` offers, by name. */
export const findingFormats: Readonly<Record<string, FindingFormat>> = {
  text: async (findings, work) => {
    const worded = await Promise.all(findings.map(async (finding) => `${heading(finding)}\n${indent(await wordFinding(finding))}\n${evidence(finding, work)}\n`))
    return `${worded.join('\n')}${worded.length > 0 ? '\n' : ''}${summary(findings)}\n`
  },
  jsonl: async (findings) => findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
  tsv: async (findings) => {
    const lines = await Promise.all(findings.map(async (finding) => row([finding.severity, finding.check, finding.row, finding.blamed.join(','), (await wordFinding(finding)).replace(/\s+/g, ' '), finding.spans.map(({ version, text }) => `${version}: ${text}`).join(' | '), finding.id])))
    return [row(['severity', 'check', 'row', 'blamed', 'what', 'evidence', 'id']), ...lines].join('')
  },
}

const heading = ({ severity, check, row: id, blamed }: Finding) => `${id}  ${severity}  ${check}${blamed.length > 0 ? `  ${blamed.join(', ')}` : ''}`

const indent = (text: string) => text.replace(/^/gm, '  ')

function evidence({ spans }: Finding, work: Work): string {
  const width = Math.max(0, ...spans.map(({ version }) => version.length))
  return spans
    .map(({ version, segment, start, end, text }) => {
      const whole = work.versions.find(({ id }) => id === version)?.segments.find(({ id }) => id === segment)?.text ?? ''
      const before = whole.slice(Math.max(0, start - 30), start)
      const after = whole.slice(end, end + 30)
      return `  ${version.padEnd(width)}  ${start > 30 ? '…' : ''}${before}‹${text}›${after}${end + 30 < whole.length ? '…' : ''}`
    })
    .join('\n')
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings. Rules see values, names and form; they do not see an ordinary mistranslation.'
  const counted = (noun: string, count: number) => `${count} ${noun}${count === 1 ? '' : 's'}`
  const bySeverity = severities.map((severity) => counted(severity, findings.filter((finding) => finding.severity === severity).length))
  return `${counted('finding', findings.length)}: ${bySeverity.join(', ')}.`
}

/** A row of tab-separated values: tabs and line ends inside a value become spaces. */
const row = (values: readonly string[]) => `${values.map((value) => value.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`
