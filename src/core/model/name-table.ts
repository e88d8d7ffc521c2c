import type { LanguageTag } from './language.ts'
import type { NameKind } from './name.ts'

/** A form as printed, and how often. */
export interface PrintedForm {
  readonly text: string
  readonly count: number
}

/** One spelling of a name in one version: inflected forms folded under the form without ending. */
export interface TableSpelling {
  readonly version: string
  readonly language: LanguageTag
  readonly lemma: string
  /** Id of the romanization it follows, or null. */
  readonly system: string | null
  readonly count: number
  /** Forms other than the lemma, in order of their first place. */
  readonly forms: readonly PrintedForm[]
}

/** A name with its spellings, in the work's order of versions, the most used of a version first. */
export interface NameTableRow {
  readonly id: string
  readonly kind: NameKind
  readonly label: string
  readonly spellings: readonly TableSpelling[]
  /** Spellings set by the reader or an authority. */
  readonly preferred: Readonly<Record<LanguageTag, string>>
}

/** The names of a work, person by version: what is exported. */
export interface NameTable {
  readonly work: string
  readonly versions: readonly { readonly id: string; readonly language: LanguageTag }[]
  readonly names: readonly NameTableRow[]
}
