import type { LanguageTag, Localized, Segment } from '../model/index.ts'
import type { Chunks, Platform, Read, ReadOptions, ReadRows, RowTaker } from './format.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { rowCollector, type RowCollector } from './row-collector.ts'
import { segmentOf } from './version-text.ts'

/** Where a reader puts the rows of a file as they come. */
export type RowSink = Pick<RowCollector, 'add' | 'note' | 'declare'> & Pick<RowTaker, 'source'> & { readonly endRow: () => void }

/** A reader of one pass; it answers with the encoding. */
export type ReadInto = (chunks: Chunks, platform: Platform, options: ReadOptions, rows: RowSink, problems: ProblemList) => Promise<string>

/** A reader that holds all rows, and one that holds none, made of the same pass over the file. */
export function readersByRows(readInto: ReadInto): { readonly read: Read; readonly readRows: ReadRows } {
  return {
    async read(chunks, platform, options) {
      const problems = problemList(options.file)
      const rows = rowCollector(options, problems)
      let first: string | null = null
      const source = (version: string) => {
        first ??= version
      }
      const encoding = await readInto(chunks, platform, options, { ...rows, source, endRow() {} }, problems)
      return { ...rows.finish(first), encoding, rowsGiven: true }
    },
    async readRows(chunks, platform, options, { row, declare, source, rest }) {
      const problems = problemList(options.file)
      const resting = async function* () {
        for await (const chunk of chunks) {
          yield chunk
          await rest()
        }
      }
      const encoding = await readInto(resting(), platform, options, { ...forwarder(row), declare, source }, problems)
      return { encoding, problems: problems.list() }
    },
  }
}

/** Hands each row on as it ends. */
function forwarder(take: RowTaker['row']): Omit<RowSink, 'declare' | 'source'> {
  let id: string | null = null
  let cells = new Map<string, Segment>()
  let notes = new Map<string, Record<LanguageTag, string>>()
  return {
    add(version, row, text, inline) {
      if ((text === '' && inline.length === 0) || cells.has(version)) return
      id ??= row
      const segment = segmentOf(row, text)
      cells.set(version, inline.length > 0 ? { ...segment, inline } : segment)
    },
    note(version, _row, language, text) {
      const known = notes.get(version) ?? {}
      known[language] = known[language] === undefined ? text : `${known[language]}\n${text}`
      notes.set(version, known)
    },
    endRow() {
      if (id !== null) take({ id, cells, notes: notes satisfies ReadonlyMap<string, Localized> })
      id = null
      cells = new Map()
      notes = new Map()
    },
  }
}
