import type { LanguageTag } from './language.ts'
import type { NameKind } from './name.ts'

/** A spelling of one version, by the form without case ending. */
export interface SpellingRef {
  readonly version: string
  readonly lemma: string
}

/** Says which name is meant: by its id, and where an edited text or another choice of versions has changed that, by one of its spellings. */
export interface NameRef {
  readonly id: string
  readonly spelling: SpellingRef | null
}

/** What a reader says of names found by rule. */
export type NameCorrection =
  /** These are one; `name` keeps its id and label. */
  | { readonly do: 'merge'; readonly name: NameRef; readonly with: readonly NameRef[] }
  /** These spellings are another name: `into`, or one of their own where that is null. */
  | { readonly do: 'split'; readonly name: NameRef; readonly spellings: readonly SpellingRef[]; readonly into: NameRef | null }
  | { readonly do: 'label'; readonly name: NameRef; readonly label: string }
  /** The name is to be spelled so in a language. */
  | { readonly do: 'spelling'; readonly name: NameRef; readonly language: LanguageTag; readonly text: string }
  | { readonly do: 'kind'; readonly name: NameRef; readonly kind: NameKind }
  /** It is no name. */
  | { readonly do: 'reject'; readonly name: NameRef }

/** An entry of a list of names that is taken as right: what to call it, and how each language spells it. */
export interface AuthorityName {
  /** Null where the list does not say. */
  readonly kind: NameKind | null
  readonly label: string
  /** The preferred spelling of each language, a language once. */
  readonly spellings: readonly { readonly language: LanguageTag; readonly text: string }[]
}

/** All that is said of a work's names from outside its text: the content of `names.json` in its folder. */
export interface Naming {
  readonly corrections: readonly NameCorrection[]
  readonly authority: readonly AuthorityName[]
}
