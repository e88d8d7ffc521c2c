import type { AuthorityName, NameTable, Problem } from '../model/index.ts'
import { readNameJson, writeNameJson } from './name-list-json.ts'
import { readNameTsv, writeNameTsv } from './name-list-tsv.ts'
import { problemList } from './problem-list.ts'

/** The formats a table of names is written in and read from. */
export const nameListFormats = ['tsv', 'json', 'tbx'] as const
export type NameListFormat = (typeof nameListFormats)[number]

/** A table of names as the text of a file. What writes and reads XML is loaded when it is asked for. */
export async function writeNameList(table: NameTable, format: NameListFormat): Promise<string> {
  switch (format) {
    case 'tsv':
      return writeNameTsv(table)
    case 'json':
      return writeNameJson(table)
    case 'tbx':
      return (await import('./name-list-tbx.ts')).writeNameTbx(table)
  }
}

/** A list of names held to be right, from TSV, JSON or TBX, told by its first sign. `authority` is empty where nothing in it can be used; `problems` say why. */
export async function readNameList(source: string, file: string): Promise<{ readonly authority: readonly AuthorityName[]; readonly problems: readonly Problem[] }> {
  const problems = problemList(file)
  const first = /[^\s\uFEFF]/.exec(source)?.[0]
  const authority =
    first === undefined ? [] : first === '<' ? await (await import('./name-list-tbx.ts')).readNameTbx(source, problems) : first === '{' || first === '[' ? readNameJson(source, problems) : readNameTsv(source, problems)
  if (authority.length === 0 && problems.list().length === 0) problems.add('empty', '')
  return { authority, problems: problems.list() }
}
