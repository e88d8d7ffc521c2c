import type { AuthorityName, NameCorrection, NameKind, NameRef, Naming, Problem, SpellingRef } from '../model/index.ts'
import { problemList, type ProblemList } from './problem-list.ts'

/** The file of a work folder that holds what is said of its names. */
export const namingFile = 'names.json'

const kinds: readonly NameKind[] = ['person', 'place', 'body']

/** What is said of a work's names, as `names.json`: `{"corrections": […], "authority": […]}`, one a line, so that a version control shows what changed. */
export function writeNaming({ corrections, authority }: Naming): string {
  const list = (items: readonly unknown[]) => (items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`)
  return `{\n  "corrections": ${list(corrections)},\n  "authority": ${list(authority)}\n}\n`
}

/** Reads `names.json`. What cannot be used is a problem that names it and is left out; `naming` is null where nothing can. */
export function readNaming(source: string, file: string): { readonly naming: Naming | null; readonly problems: readonly Problem[] } {
  const problems = problemList(file)
  let json: unknown
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.add('not-json', error instanceof Error ? error.message : String(error))
    return { naming: null, problems: problems.list() }
  }
  if (!isObject(json) || !('corrections' in json || 'authority' in json)) {
    problems.add('field-missing', 'corrections')
    return { naming: null, problems: problems.list() }
  }
  const corrections = listOf(json, 'corrections', problems).flatMap((item, index) => read(correctionOf(item), `corrections[${index}]`, item, problems))
  const authority = listOf(json, 'authority', problems).flatMap((item, index) => read(authorityOf(item), `authority[${index}]`, item, problems))
  return { naming: { corrections, authority }, problems: problems.list() }
}

type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(json: Fields, field: string, problems: ProblemList): readonly unknown[] {
  const value = json[field] ?? []
  if (Array.isArray(value)) return value
  problems.add('field-wrong', field)
  return []
}

function read<T>(value: T | null, field: string, item: unknown, problems: ProblemList): readonly T[] {
  if (value !== null) return [value]
  problems.add('field-wrong', `${field}: ${JSON.stringify(item)}`)
  return []
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : null)
export const kindOf = (value: unknown): NameKind | null => kinds.find((kind) => kind === value) ?? null

function spellingOf(value: unknown): SpellingRef | null {
  if (!isObject(value)) return null
  const [version, lemma] = [textOf(value['version']), textOf(value['lemma'])]
  return version !== null && lemma !== null ? { version, lemma } : null
}

function refOf(value: unknown): NameRef | null {
  // By hand one writes the id alone.
  if (typeof value === 'string' && value !== '') return { id: value, spelling: null }
  if (!isObject(value)) return null
  const id = textOf(value['id'])
  return id === null ? null : { id, spelling: spellingOf(value['spelling']) }
}

/** All of a list, or null where one of it is not usable or none is. */
function allOf<T>(value: unknown, one: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const items = value.flatMap((item: unknown): readonly T[] => {
    const got = one(item)
    return got === null ? [] : [got]
  })
  return items.length === value.length ? items : null
}

function correctionOf(item: unknown): NameCorrection | null {
  if (!isObject(item)) return null
  const name = refOf(item['name'])
  if (!name) return null
  switch (item['do']) {
    case 'merge': {
      const others = allOf(item['with'], refOf)
      return others && { do: 'merge', name, with: others }
    }
    case 'split': {
      const spellings = allOf(item['spellings'], spellingOf)
      const into = item['into'] === null || item['into'] === undefined ? null : refOf(item['into'])
      return spellings && (into !== null || (item['into'] ?? null) === null) ? { do: 'split', name, spellings, into } : null
    }
    case 'label': {
      const label = textOf(item['label'])
      return label === null ? null : { do: 'label', name, label }
    }
    case 'spelling': {
      const [language, text] = [textOf(item['language']), textOf(item['text'])]
      return language === null || text === null ? null : { do: 'spelling', name, language, text }
    }
    case 'kind': {
      const kind = kindOf(item['kind'])
      return kind && { do: 'kind', name, kind }
    }
    case 'reject':
      return { do: 'reject', name }
    default:
      return null
  }
}

function authorityOf(item: unknown): AuthorityName | null {
  if (!isObject(item)) return null
  const label = textOf(item['label'])
  const spellings = allOf(item['spellings'], (value) => {
    if (!isObject(value)) return null
    const [language, text] = [textOf(value['language']), textOf(value['text'])]
    return language === null || text === null ? null : { language, text }
  })
  return label === null || spellings === null ? null : { kind: kindOf(item['kind']), label, spellings }
}
