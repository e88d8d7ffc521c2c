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

/** The columns of a table, and whether its first line is their heads. Without heads, every column is a version in the language said or detected, a count in front its ids. */
export function columnsOf(table: readonly (readonly string[])[], said: readonly LanguageTag[] = []): { readonly columns: readonly Column[]; readonly headed: boolean } {
  const [first = []] = table
  const heads = first.map(readHead)
  const width = table.reduce((most, { length }) => Math.max(most, length), 0)
  const taken = new Set<string>()
  const unique = (version: string) => {
    let id = version
    for (let count = 2; taken.has(id); count++) id = `${version}-${count}`
    taken.add(id)
    return id
  }
  if (heads.some((head) => head?.holds === 'version')) {
    const columns = Array.from({ length: width }, (_, index): Column => {
      const head = heads[index] ?? null
      if (head?.holds === 'version') return { ...head, version: unique(head.version) }
      return head ?? { holds: 'note' }
    })
    return { columns, headed: true }
  }
  const ids = width > 1 && table.length > 1 && table.every((line, index) => line[0]?.trim() === String(index) || line[0]?.trim() === String(index + 1))
  const columns = Array.from({ length: width }, (_, index): Column => {
    if (ids && index === 0) return { holds: 'id' }
    const language = said[ids ? index - 1 : index] ?? detectLanguage(table.slice(0, 200).map((line) => line[index] ?? '').join('\n'))
    return { holds: 'version', version: unique(language ?? `column-${index + 1}`), language }
  })
  return { columns, headed: false }
}

/** The work a table of texts makes. */
export function collectTable(lines: readonly (readonly string[])[], options: ReadOptions, problems: ProblemList): ReturnType<ReturnType<typeof rowCollector>['finish']> {
  const rows = rowCollector(options, problems)
  const { columns, headed } = columnsOf(lines, options.languages)
  for (const column of columns) if (column.holds === 'version') rows.declare(column.version, column.language)
  const ids = idGiver()
  const first = columns.find((column) => column.holds === 'version')
  for (const [index, line] of lines.entries()) {
    if (headed && index === 0) continue
    const wanted = columns.map((column, at) => (column.holds === 'id' ? (line[at] ?? '') : '')).find((cell) => cell.trim() !== '') ?? ''
    const count = headed ? index : index + 1
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
