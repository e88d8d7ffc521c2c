import type { TFunction } from 'i18next'
import { findingWordParams, type Finding, type Work } from '../../core/index.ts'
import { systemLabel } from './system-words.ts'
import { versionSign } from './version-words.ts'

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
  const sign = (id: string): string => {
    const version = work.versions.find((candidate) => candidate.id === id)
    return version ? versionSign(version) : id
  }
  const params = findingWordParams(finding, sign, systemLabel)
  const word = (part: string): string => t(`${finding.check}.${part}`, { ...params, defaultValue: '' })
  return { title: word('title') || finding.check, what: word('what'), ignore: word('ignore'), blind: word('blind') }
}
