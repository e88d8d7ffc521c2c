import type { Localized } from './language.ts'
import type { AlignmentChanges } from './row.ts'
import type { Version } from './version.ts'

/** One document in all its versions, with its provenance. */
export interface Work {
  /** The folder's name: `kazakhstan-2019`. */
  readonly id: string
  readonly title: Localized
  /** Identifiers of the document outside this program: `{ reference: 'P8_TA(2019)0203', … }`. */
  readonly identifiers: Readonly<Record<string, string>>
  /** ISO 8601 date of the document, or null. */
  readonly date: string | null
  readonly versions: readonly Version[]
  /** How the rows differ from what the segment ids say; left out where they do not. */
  readonly alignment?: AlignmentChanges
}
