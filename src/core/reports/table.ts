import type { Platform } from '../formats/index.ts'
import { writeSheet } from '../formats/index.ts'
import { tsvLine } from './tsv-line.ts'

/** A table to save: its first line is the head. */
export interface Table {
  readonly name: string
  readonly lines: readonly (readonly string[])[]
  /** Widths of the columns in characters, for a sheet. */
  readonly widths: readonly number[]
}

/** The forms a table is saved in. */
export const tableForms = [
  { id: 'tsv', label: 'TSV', extension: '.tsv', mime: 'text/tab-separated-values' },
  { id: 'xlsx', label: 'XLSX', extension: '.xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const
export type TableForm = (typeof tableForms)[number]['id']

/** The table as a file. */
export function writeTable({ name, lines, widths }: Table, form: TableForm, platform: Platform): string | Uint8Array {
  return form === 'tsv' ? lines.map(tsvLine).join('') : writeSheet({ name, widths, lines, dressed: true }, platform)
}
