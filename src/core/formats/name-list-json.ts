import type { AuthorityName, NameTable } from '../model/index.ts'
import { authorityFrom, type ListedSpelling } from './name-list-entries.ts'
import { isObject, kindOf } from './naming-json.ts'
import type { ProblemList } from './problem-list.ts'

/** The table as it is: `{work, versions, names: [{id, kind, label, spellings, preferred}]}`. */
export const writeNameJson = (table: NameTable): string => `${JSON.stringify(table, null, 2)}\n`

/** Reads what `writeNameJson` writes; of other lists whatever has `names` with `label` and `spellings` of `language` and `lemma` or `text`, or `preferred` by language. */
export function readNameJson(source: string, problems: ProblemList): readonly AuthorityName[] {
  let json: unknown
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.add('not-json', error instanceof Error ? error.message : String(error))
    return []
  }
  const names: unknown = Array.isArray(json) ? json : isObject(json) ? json['names'] : null
  if (!Array.isArray(names)) {
    problems.add('field-missing', 'names')
    return []
  }
  const listed = names.flatMap((name: unknown, index): readonly ListedSpelling[] => {
    const spellings = isObject(name) ? spellingsOf(name) : []
    const label = isObject(name) && typeof name['label'] === 'string' ? name['label'].normalize('NFC') : (spellings[0]?.text ?? '')
    if (!isObject(name) || spellings.length === 0) {
      problems.add('field-wrong', `names[${index}]`)
      return []
    }
    return spellings.map((spelling) => ({ key: String(index), kind: kindOf(name['kind']), label, ...spelling }))
  })
  return authorityFrom(listed)
}

type Spelled = Pick<ListedSpelling, 'language' | 'text' | 'preferred' | 'count'>

function spellingsOf(name: Readonly<Record<string, unknown>>): readonly Spelled[] {
  const preferred = isObject(name['preferred']) ? Object.entries(name['preferred']) : []
  const said = preferred.flatMap(([language, text]): readonly Spelled[] => (typeof text === 'string' && text !== '' ? [{ language, text: text.normalize('NFC'), preferred: true, count: 0 }] : []))
  const list: readonly unknown[] = Array.isArray(name['spellings']) ? name['spellings'] : []
  const printed = list.flatMap((item): readonly Spelled[] => {
    if (!isObject(item)) return []
    const { language, lemma, text = lemma, count } = item
    return typeof language === 'string' && typeof text === 'string' && text !== '' ? [{ language, text: text.normalize('NFC'), preferred: false, count: typeof count === 'number' ? count : 0 }] : []
  })
  return [...said, ...printed]
}
