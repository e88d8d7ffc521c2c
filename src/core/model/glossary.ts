import type { LanguageTag } from './language.ts'

/** Whether a term is the one to use, may be used, or must not be. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden'

export interface GlossaryTerm {
  readonly language: LanguageTag
  readonly text: string
  readonly status: TermStatus
}

/** One thing and what it is called: in each language one term or several, the one to use first. */
export interface Concept {
  readonly terms: readonly GlossaryTerm[]
}

/** What the things a text speaks of are to be called in each language. */
export interface Glossary {
  readonly concepts: readonly Concept[]
}
