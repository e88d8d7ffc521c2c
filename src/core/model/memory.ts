import type { LanguageTag } from './language.ts'

/** What a translation memory says once in several languages, keyed by BCP 47 tag: a sentence, or a word. */
export type MemoryRow = Readonly<Record<LanguageTag, string>>
