import type { TFunction } from 'i18next'
import type english from '../../../locales/en/findings.json'
import type { Finding, Work } from '../../core/index.ts'
import { versionSign } from './version-words.ts'

export type CheckId = keyof typeof english

export interface FindingWords {
  readonly title: string
  readonly what: string
  /** When it is nothing to worry about; empty where nothing is said. */
  readonly ignore: string
  /** What this check cannot see. */
  readonly blind: string
}

type Words = TFunction<'findings'>

/** A finding in the interface's language. A check without words is called by its id: better plain than silent. */
export function findingWords(t: Words, finding: Finding, work: Work): FindingWords {
  const params = wordable(finding, work)
  const word = (part: string): string => {
    const key = `${finding.check}.${part}`
    const said: unknown = t(key as never, { ...params, defaultValue: '' } as never)
    return typeof said === 'string' ? said : ''
  }
  return { title: word('title') || finding.check, what: word('what'), ignore: word('ignore'), blind: word('blind') }
}

/** Parameters as the words take them: lists joined, versions by their signs. */
function wordable(finding: Finding, work: Work): Readonly<Record<string, string | number>> {
  const signOf = (value: string): string => {
    const version = work.versions.find(({ id }) => id === value)
    return version ? versionSign(version) : value
  }
  const params: Record<string, string | number> = { blamed: finding.blamed.map(signOf).join(', ') }
  for (const [key, value] of Object.entries(finding.params)) {
    params[key] = typeof value === 'object' ? value.map(signOf).join(', ') : typeof value === 'string' ? signOf(value) : value
  }
  return params
}
