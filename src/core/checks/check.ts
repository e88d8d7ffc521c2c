import type { Finding, FindingParams, MqmCategory, Severity } from '../model/index.ts'
import { hash } from '../text/index.ts'
import type { CheckContext } from './context.ts'
import type { Place } from './place.ts'
import type { Manner } from './style.ts'

/** Rows by version id, the span a check should find marked ‹…›; `‹›` where something is missing. */
export type CheckExample = Readonly<Record<string, string>>

/** One thing looked for. To add one, write a file like the others and name it in `index.ts`. */
export interface Check {
  readonly id: string
  readonly category: MqmCategory
  /** The gravest it reports. */
  readonly severity: Severity
  /** `silent`: rows it must leave alone. `finds`: rows it must report, at the marked spans. */
  readonly examples: { readonly silent: readonly CheckExample[]; readonly finds: readonly CheckExample[] }
  /** What it cannot see, for the writers of checks; readers are told in `locales/<lang>/findings.json`. */
  readonly blind: string
  readonly run: (context: CheckContext) => readonly Observation[]
}

/** A finding before it has a name: what a check returns. */
export interface Observation {
  readonly row: string
  readonly severity: Severity
  readonly blamed: readonly string[]
  readonly spans: readonly Place[]
  readonly params: FindingParams
  /** Of a matter of form that may be the document's own way: see `gatherStyle`. Left out elsewhere. */
  readonly manner?: Manner
}

/** Gives an observation its id, made of check, row and quoted content so that links outlive edits elsewhere. */
export function findingOf(check: Check, { row, severity, blamed, spans, params }: Observation): Finding {
  const content = spans.map((span) => `${span.version}=${span.text}`).join('\n')
  return { id: `${check.id}-${row}-${hash(content)}`, check: check.id, category: check.category, row, severity, blamed, spans, params }
}
