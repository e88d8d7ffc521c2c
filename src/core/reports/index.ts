import type { ReportFormat } from './report.ts'

export { wordReport } from './report.ts'
export type { Report, ReportedFinding, ReportFormat, ReportKey, ReportWords } from './report.ts'
export { findingText } from './finding-text.ts'
export { remarksOf } from './remarks.ts'
export { tableForms, writeTable } from './table.ts'
export type { Table, TableForm } from './table.ts'

/** Every form a report comes in, in the order in which a list offers them. */
export const reportFormats: readonly ReportFormat[] = [
  { id: 'html', label: 'HTML', extension: '.html', mime: 'text/html', text: true, load: () => import('./html.ts') },
  { id: 'xlsx', label: 'XLSX', extension: '.xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', text: false, load: () => import('./xlsx.ts') },
  { id: 'tsv', label: 'TSV', extension: '.tsv', mime: 'text/tab-separated-values', text: true, load: () => import('./tsv.ts') },
  { id: 'text', label: 'TXT', extension: '.txt', mime: 'text/plain', text: true, load: () => import('./text.ts') },
  { id: 'jsonl', label: 'JSON Lines', extension: '.jsonl', mime: 'application/jsonl', text: true, load: () => import('./jsonl.ts') },
  { id: 'sarif', label: 'SARIF 2.1.0', extension: '.sarif', mime: 'application/sarif+json', text: true, load: () => import('./sarif.ts') },
]
