import Papa from 'papaparse'
import { decodeWhole } from './decode-text.ts'
import type { FormatModule, Read } from './format.ts'
import { limits } from './limits.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { markupLost, writeByRows, type RowWriter } from './row-writer.ts'
import { cellSegment } from './rows-of.ts'
import { collectTable, headOf } from './table-columns.ts'

// Tables of aligned texts: a line a row, a column a version. CSV: https://www.rfc-editor.org/rfc/rfc4180, TSV:
// https://www.iana.org/assignments/media-types/text/tab-separated-values. Spreadsheets quote in both; corpora in neither.

interface Table {
  readonly lines: readonly (readonly string[])[]
  readonly quoted: boolean
}

/** The lines of a table as cells. A quotation mark that is no quoting is taken as printed; broken quoting is a problem. */
export function parseTable(text: string, delimiter: string, problems: ProblemList): Table {
  const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
  // A quotation mark that opens a cell and is no quoting: corpora write „"Ja", sagte er“ bare. Then no mark is.
  const bad = parsed.errors.some(({ type }) => type === 'Quotes')
  if (bad && delimiter === '\t') return { lines: Papa.parse<string[]>(text, { delimiter, quoteChar: '\u0000', skipEmptyLines: 'greedy' }).data, quoted: false }
  for (const { message, row } of parsed.errors) if (bad) problems.add('line-broken', message, row === undefined ? null : row + 1)
  return { lines: parsed.data, quoted: true }
}

/** The delimiter of a CSV: a comma, or a semicolon where the language writes decimals with commas, or a tab. The one that splits the first lines alike. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000)
  const scored = [',', ';', '\t', '|'].map((delimiter) => {
    const widths = Papa.parse<string[]>(head, { delimiter, preview: 10, skipEmptyLines: 'greedy' }).data.map(({ length }) => length)
    const [first = 0] = widths
    return { delimiter, score: first > 1 ? widths.filter((width) => width === first).length / widths.length + first / 1000 : 0 }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** Reads a table: each line a row, its cells under the heads of languages the versions. */
const reader =
  (fixed: string | null): Read =>
  async (chunks, platform, options) => {
    const problems = problemList(options.file)
    const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.held }, problems)
    // Excel writes the delimiter it means into a line of its own.
    const told = /^sep=(.)\r?\n/.exec(text)
    const { lines } = parseTable(told ? text.slice(told[0].length) : text, fixed ?? told?.[1] ?? delimiterOf(text), problems)
    return { ...collectTable(lines, options, problems), encoding, rowsGiven: true }
  }

/** Writes a table: a head, then a line a row, its id in front. */
const writer = (delimiter: string): RowWriter => ({
  versions: 'any',
  begin({ versions }, problems) {
    const line = (cells: readonly string[]) => `${Papa.unparse([[...cells]], { delimiter, quoteChar: '"' })}\n`
    const lost = markupLost(problems)
    return {
      before: line(['id', ...versions.map(headOf)]),
      row(row) {
        lost(row)
        return line([row.id, ...row.cells.map((cell) => cellSegment(cell)?.text ?? '')])
      },
      after: '',
    }
  },
})

export const tsv = { read: reader('\t'), write: writeByRows(writer('\t')), rowWriter: writer('\t') } satisfies FormatModule
export const csv = { read: reader(null), write: writeByRows(writer(',')), rowWriter: writer(',') } satisfies FormatModule
