import type { LanguageTag } from '../model/index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import type { Language } from './language.ts'
import { ru } from './ru.ts'

export { calendarOf } from './calendar-of.ts'
export type { Language } from './language.ts'
export type { LinkGrammar } from './link-grammar.ts'
export type { NameGrammar } from './name-grammar.ts'

/** The languages the core knows by data of its own. */
export const languages: readonly Language[] = [en, de, kk, ru]

/** The language for a tag, by its primary subtag (`en-GB` is `en`); null where the core has no data for it. */
export function languageOf(tag: LanguageTag): Language | null {
  return byTag.get(tag) ?? byTag.get(tag.toLowerCase().split('-')[0]!) ?? null
}

const byTag: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.tag, language]))

export { hasStrangeWords, identifyLanguage, speaksFor, strangeStretches } from './identify-language.ts'
export type { LanguageEvidence, StrangeStretch } from './identify-language.ts'
export { stemOf } from './stem-of.ts'
