import { checkRow, severities, type Finding, type Severity } from '../core/index.ts'
import { isObject } from './json-lines.ts'

/** What is asked of rows given one by one, in a form that can be sent to another thread. */
export interface RowQuestion {
  readonly min: Severity
  /** Ids of checks; null for all. */
  readonly only: readonly string[] | null
  readonly ignore: readonly string[]
}

export interface Row {
  readonly id: unknown
  readonly versions: Readonly<Record<string, string>>
}

/** A row from its JSON, or why it is none. */
export function parseRow(value: unknown): Row | string {
  if (!isObject(value) || !isObject(value.versions)) return 'a row needs {"id": …, "versions": {"en": "…", "de": "…"}}.'
  const versions: Record<string, string> = {}
  for (const [language, text] of Object.entries(value.versions)) {
    if (typeof text !== 'string') return `the version “${language}” must be a string.`
    versions[language] = text
  }
  return { id: value.id, versions }
}

/** The findings of a row as the command prints them. */
export function answerRow({ id, versions }: Row, question: RowQuestion) {
  return { id, findings: checkRow(versions).filter((finding) => isAskedFor(finding, question)).map(brief) }
}

const isAskedFor = ({ check, severity }: Finding, { min, only, ignore }: RowQuestion) =>
  severities.indexOf(severity) <= severities.indexOf(min) && (only === null || only.includes(check)) && !ignore.includes(check)

const brief = ({ check: id, severity, blamed, spans }: Finding) => ({ check: id, severity, blamed, spans: spans.map(({ version, start, end }) => ({ version, start, end })) })
