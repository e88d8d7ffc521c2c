import type { LanguageTag } from '../model/index.ts'
import type { FactGrammar } from './fact-grammar.ts'
import type { LinkGrammar } from './link-grammar.ts'
import type { NameGrammar } from './name-grammar.ts'
import type { TextGrammar } from './text-grammar.ts'

/** Everything the core knows of one language: data only. To add a language, write one file like this and name it in `index.ts`. */
export interface Language {
  readonly tag: LanguageTag
  /** The language's name for itself. */
  readonly endonym: string
  /** ISO 15924. */
  readonly script: string
  readonly direction: 'ltr' | 'rtl'
  readonly facts: FactGrammar
  readonly texts: TextGrammar
  readonly names: NameGrammar
  readonly links: LinkGrammar
}
