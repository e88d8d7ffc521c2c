import type { Localized, Version } from '../model/index.ts'
import { chooseVersions, sourceOf } from './choose-versions.ts'
import type { Carries, Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { rowsOf, type FilledRow } from './rows-of.ts'

/** A row to write, with what is noted on each version's segment in it. */
export interface NotedRow extends FilledRow {
  readonly notes: readonly Localized[]
}

/** A file's words: what stands before the rows, each row, what stands after. */
export interface RowWords {
  readonly before: string
  readonly row: (row: NotedRow) => string
  readonly after: string
}

/** What is known before the first row. Segments of the versions may be a sample only. */
export interface RowHead {
  readonly work: string
  readonly versions: readonly Version[]
  /** The version all others derive from, or null. */
  readonly source: string | null
}

/** A format that is written a row at a time, so that a work need not be held to be written. */
export interface RowWriter {
  /** How many versions one file holds. */
  readonly versions: Carries['versions']
  /** What a row cannot carry is added to the problems as it comes. */
  readonly begin: (head: RowHead, problems: ProblemList) => RowWords
}

/** Writes a whole work with a row writer. */
export const writeByRows =
  (writer: RowWriter): Write =>
  async (work, platform, options) => {
    const problems = problemList(options.file)
    const versions = chooseVersions(work, writer.versions, options, problems)
    const words = writer.begin({ work: work.id, versions, source: sourceOf({ versions }) }, problems)
    const lines = function* (): Generator<string> {
      yield words.before
      for (const row of rowsOf(versions, options.rows)) yield words.row({ ...row, notes: versions.map(({ notes }, index) => notes[row.cells[index]?.[0]?.id ?? row.id] ?? notes[row.id] ?? {}) })
      yield words.after
    }
    const chunks = inPieces(lines(), platform.encode)
    return { chunks, problems: problems.list() }
  }

/** Adds a problem the first time a row has markup; for formats that carry none. */
export function markupLost(problems: ProblemList): (row: FilledRow) => void {
  let said = false
  return ({ cells }) => {
    if (said || !cells.some((cell) => cell.some(({ inline }) => inline !== undefined))) return
    said = true
    problems.add('not-carried', 'inline markup')
  }
}
