import type { WriteReport } from './report.ts'

/** A finding a line, whole, as JSON: for programs. */
export const write: WriteReport = ({ findings }) => findings.map(({ finding }) => `${JSON.stringify(finding)}\n`).join('')
