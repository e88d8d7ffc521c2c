import { languages } from '../languages/index.ts'
import type { LanguageTag } from '../model/index.ts'
import { canonicalTag, idGiver } from './build-version.ts'
import { detectLanguage } from './detect-language.ts'
import type { ReadOptions } from './format.ts'
import type { ProblemList } from './problem-list.ts'
import { rowCollector } from './row-collector.ts'

/** What a column holds. */
export type Column = { readonly holds: 'id' | 'note' } | { readonly holds: 'version'; readonly version: string; readonly language: LanguageTag | null }

/** Names of the known languages in them and in English, German and Russian, for column heads such as "German" or "Немецкий". */
const languageNames: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'englisch', 'английский', 'ағылшын', 'ағылшынша'],
  de: ['german', 'deutsch', 'немецкий', 'неміс', 'немісше'],
  kk: ['kazakh', 'kasachisch', 'казахский', 'қазақ', 'қазақша'],
  ru: ['russian', 'russisch', 'русский', 'орыс', 'орысша'],
}

/** What a column head says of its column; null where it says nothing known. */
function readHead(head: string): Column | null {
  const text = head.trim()
  if (/^(?:id|key|segment ?(?:id)?|string ?id|no\.?|nr\.?|#|№)$/i.test(text)) return { holds: 'id' }
  if (/^(?:notes?|comments?|context|description|remarks?|kommentar|bemerkung|комментарий|примечание|ескерту)$/i.test(text)) return { holds: 'note' }
  // "en-revised [en]": a version with its language; "German (de-DE)": a language with its tag.
  const bracketed = /^(.+?)\s*[[(]([A-Za-z_-]+)[\])]$/.exec(text)
  const language = bracketed ? canonicalTag(bracketed[2] ?? '') : null
  if (bracketed && language) {
    const version = (bracketed[1] ?? '').trim()
    return { holds: 'version', version: /\[/.test(text) && /^[\w-]+$/.test(version) ? version : language, language }
  }
  const name = text.toLowerCase().replace(/\s*\(.*\)$/, '').replace(/ язык$| тілі$/, '') // prettier-ignore
  const named = Object.entries(languageNames).find(([tag, names]) => names.includes(name) || languages.some((known) => known.tag === tag && known.endonym.toLowerCase() === name))
  if (named) return { holds: 'version', version: named[0], language: named[0] }
  // Real tags are short; any short word could be one ("max"), so two letters it is, or a region or script after them.
  const tag = /^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$|^[a-z]{3}(?:[-_][a-z0-9]{2,8})+$/i.test(text) ? canonicalTag(text) : null
  return tag ? { holds: 'version', version: tag, language: tag } : null
}

/** Lines a table may have above its head: a title, who made it, a date. */
const mostAbove = 20

/** The place of the line that names the columns, or -1. Below a title it has to name two versions, and to be the first line of its width: "so" and "da" are words, too. */
function headLine(table: readonly (readonly string[])[]): number {
  const versions = (line: readonly string[]) => line.filter((cell) => readHead(cell)?.holds === 'version').length
  if (versions(table[0] ?? []) > 0) return 0
  const widths = table.slice(0, mostAbove).map((line) => line.filter((cell) => cell.trim() !== '').length)
  return table.slice(0, mostAbove).findIndex((line, index) => versions(line) > 1 && widths.slice(0, index).every((width) => width < (widths[index] ?? 0)))
}

/** A table with a version in each line, its name in front, turned so that each has a column; other tables as they are. */
function upright(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const names = table.map(([name = '']) => readHead(name))
  const across = (table[0] ?? []).filter((cell) => readHead(cell)?.holds === 'version').length
  if (table.length < 2 || across > 1 || !names.every((name, line) => name?.holds === 'version' || (line === 0 && name?.holds === 'id'))) return table
  const width = table.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: width }, (_, column) => table.map((line) => line[column] ?? ''))
}

/**
 * The columns of a table, and the place of the line that heads them, -1 where none does. Without heads, every column is a version in the
 * language said or detected; a count in front holds the ids.
 */
export function columnsOf(table: readonly (readonly string[])[], said: readonly LanguageTag[] = []): { readonly columns: readonly Column[]; readonly head: number } {
  const head = headLine(table)
  const heads = (table[head] ?? []).map(readHead)
  const width = table.reduce((most, { length }) => Math.max(most, length), 0)
  const taken = new Set<string>()
  const unique = (version: string) => {
    let id = version
    for (let count = 2; taken.has(id); count++) id = `${version}-${count}`
    taken.add(id)
    return id
  }
  if (head >= 0) {
    const columns = Array.from({ length: width }, (_, index): Column => {
      const named = heads[index] ?? null
      if (named?.holds === 'version') return { ...named, version: unique(named.version) }
      return named ?? { holds: 'note' }
    })
    return { columns, head }
  }
  const front = Array.from({ length: width }, (_, index) => index).find((index) => table.some((line) => (line[index] ?? '').trim() !== '')) ?? 0
  const ids = width > front + 1 && table.length > 1 && table.every((line, index) => line[front]?.trim() === String(index) || line[front]?.trim() === String(index + 1))
  const from = ids ? front + 1 : front
  const columns = Array.from({ length: width }, (_, index): Column => {
    if (index < from) return { holds: ids && index === front ? 'id' : 'note' }
    const language = said[index - from] ?? detectLanguage(table.slice(0, 200).map((line) => line[index] ?? '').join('\n'))
    return { holds: 'version', version: unique(language ?? `column-${index + 1}`), language }
  })
  return { columns, head: -1 }
}

/** Tables of one column each, under the names of versions, as one table with a column for each; null where they are not such. */
export function joinedColumns(tables: readonly { readonly name: string; readonly lines: readonly (readonly string[])[] }[]): readonly (readonly string[])[] | null {
  if (tables.length < 2 || !tables.every(({ name, lines }) => readHead(name)?.holds === 'version' && lines.length > 0 && lines.every((line) => line.filter((cell) => cell.trim() !== '').length === 1))) return null
  const length = tables.reduce((most, { lines }) => Math.max(most, lines.length), 0)
  const texts = tables.map(({ lines }) => lines.map((line) => line.find((cell) => cell.trim() !== '') ?? ''))
  return [tables.map(({ name }) => name), ...Array.from({ length }, (_, index) => texts.map((column) => column[index] ?? ''))]
}

/** The work a table of texts makes. */
export function collectTable(table: readonly (readonly string[])[], options: ReadOptions, problems: ProblemList): ReturnType<ReturnType<typeof rowCollector>['finish']> {
  const rows = rowCollector(options, problems)
  const lines = upright(table)
  const { columns, head } = columnsOf(lines, options.languages)
  for (const column of columns) if (column.holds === 'version') rows.declare(column.version, column.language)
  const ids = idGiver()
  const first = columns.find((column) => column.holds === 'version')
  for (const [index, line] of lines.entries()) {
    if (index < head) problems.add('not-carried', line.filter((cell) => cell.trim() !== '').join(' '), index + 1)
    if (index <= head) continue
    const wanted = columns.map((column, at) => (column.holds === 'id' ? (line[at] ?? '') : '')).find((cell) => cell.trim() !== '') ?? ''
    const count = index - head
    const { id, taken } = ids.take(/^\s*\d+\s*$/.test(wanted) ? `text-${wanted.trim()}` : wanted, `text-${count}`)
    if (taken && wanted !== '') problems.add('id-duplicate', wanted, index + 1)
    for (const [at, column] of columns.entries()) {
      const cell = line[at] ?? ''
      if (column.holds === 'version') rows.add(column.version, id, cell, [])
      else if (column.holds === 'note' && cell.trim() !== '' && first) rows.note(first.version, id, 'und', cell)
    }
  }
  return rows.finish(null)
}

/** A version's head: its id where that is its language, else both. */
export const headOf = ({ id, language }: { readonly id: string; readonly language: string }): string => (id === language ? id : `${id} [${language}]`)
