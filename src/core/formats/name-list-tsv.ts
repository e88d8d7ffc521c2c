import { languageOf, languages } from '../languages/index.ts'
import type { AuthorityName, NameTable } from '../model/index.ts'
import { authorityFrom, preferredOnly, type ListedSpelling } from './name-list-entries.ts'
import { kindOf } from './naming-json.ts'
import type { ProblemList } from './problem-list.ts'

const heads = ['id', 'kind', 'name', 'version', 'language', 'spelling', 'status', 'system', 'count', 'forms'] as const

// A tab or line end inside a cell would make another cell of it.
const cell = (value: string | number): string => String(value).replace(/[\t\r\n]+/g, ' ')

/** A line a spelling; `status` is `preferred` for one set by the reader or an authority, `forms` the inflected ones with their counts. */
export function writeNameTsv({ names }: NameTable): string {
  const lines = names.flatMap((row) => [
    ...preferredOnly(row).map(([language, text]) => [row.id, row.kind, row.label, '', language, text, 'preferred', '', 0, '']),
    ...row.spellings.map(({ version, language, lemma, system, count, forms }) => {
      const status = row.preferred[language] === lemma ? 'preferred' : ''
      return [row.id, row.kind, row.label, version, language, lemma, status, system ?? '', count, forms.map((form) => `${form.text} ×${form.count}`).join('; ')]
    }),
  ])
  return [heads, ...lines].map((line) => `${line.map(cell).join('\t')}\n`).join('')
}

/** Reads what `writeNameTsv` writes, or a glossary with a column a language: heads `en`, `de-DE`, `Қазақша`; `name` and `kind` if it has them. */
export function readNameTsv(source: string, problems: ProblemList): readonly AuthorityName[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).map((line) => line.split('\t').map(unquoted)) // prettier-ignore
  const [head = [], ...rows] = lines
  const names = head.map((text) => text.trim().toLowerCase())
  const at = (row: readonly string[], name: string): string => row[names.indexOf(name)]?.trim().normalize('NFC') ?? ''
  const tags = names.map((name) => languages.find(({ tag, endonym }) => tag === name || endonym.toLowerCase() === name)?.tag ?? (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})+$/.test(name) ? (languageOf(name.replaceAll('_', '-'))?.tag ?? null) : null))
  const long = names.includes('spelling') && names.includes('language')
  if (!long && tags.every((tag) => tag === null)) {
    problems.add('format-wrong', `TSV, ${head.join(', ')}`, 1)
    return []
  }
  const listed = rows.flatMap((row, index): readonly ListedSpelling[] => {
    if (row.every((text) => text.trim() === '')) return []
    if (long) {
      const [language, text, label] = [at(row, 'language'), at(row, 'spelling'), at(row, 'name')]
      if (language === '' || text === '') {
        problems.add('line-broken', row.join(' · '), index + 2)
        return []
      }
      return [{ key: at(row, 'id') || label || String(index), kind: kindOf(at(row, 'kind')), label: label || text, language, text, preferred: at(row, 'status') === 'preferred', count: Number(at(row, 'count')) || 0 }]
    }
    const spelled = tags.flatMap((language, column) => {
      const text = row[column]?.trim().normalize('NFC') ?? ''
      return language === null || text === '' ? [] : [{ language, text }]
    })
    const label = at(row, 'name') || (spelled[0]?.text ?? '')
    return spelled.map(({ language, text }) => ({ key: String(index), kind: kindOf(at(row, 'kind')), label, language, text, preferred: true, count: 0 }))
  })
  return authorityFrom(listed)
}

const unquoted = (text: string): string => (/^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text)
