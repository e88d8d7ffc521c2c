import type { WriteReport } from './report.ts'
import { tsvLine } from './tsv-line.ts'

/** A line a finding, its columns named in the first line in every language alike: for spreadsheets and `cut`. */
export const write: WriteReport = ({ findings }) => {
  const lines = findings.map(({ finding, title, what }) =>
    tsvLine([finding.severity, finding.check, finding.category, finding.row, finding.blamed.join(','), `${title}: ${what}`, finding.spans.map(({ version, text }) => `${version}: ${text}`).join(' | '), finding.id]),
  )
  return [tsvLine(['severity', 'check', 'category', 'row', 'blamed', 'what', 'evidence', 'id']), ...lines].join('')
}
