import { findingText } from './finding-text.ts'
import type { WriteReport } from './report.ts'

/** For a terminal or a letter: each finding with its explanation and what every version says. */
export const write: WriteReport = (report) => {
  const blocks = report.findings.map((reported) => findingText(report, reported))
  const foot = report.findings.length === 0 ? `${report.summary} ${report.say('findings.unseen')}` : report.summary
  return `${[...blocks, foot].join('\n')}\n`
}
