import type { WriteReport } from './report.ts'

/** A line a finding, its columns named in the first line in every language alike: for spreadsheets and `cut`. */
export const write: WriteReport = ({ findings }) => {
  const lines = findings.map(({ finding, title, what }) =>
    row([finding.severity, finding.check, finding.category, finding.row, finding.blamed.join(','), `${title}: ${what}`, finding.spans.map(({ version, text }) => `${version}: ${text}`).join(' | '), finding.id]),
  )
  return [row(['severity', 'check', 'category', 'row', 'blamed', 'what', 'evidence', 'id']), ...lines].join('')
}

/** Tabs and line ends inside a value become spaces. */
const row = (values: readonly string[]) => `${values.map((value) => value.replace(/\s+/gu, ' ')).join('\t')}\n`
