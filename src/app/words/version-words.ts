import type { Localized, Version } from '../../core/index.ts'

/** What a `Localized` says in the interface's language; else in English, else whatever it has; empty where it says nothing. */
export function localized(text: Localized, language: string): string {
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? ''
}

/** How a version is called: its own label, else its language's name, else the tag. `languageName` is null for a language the interface has no name for. */
export function versionLabel(version: Version, language: string, languageName: string | null): string {
  return localized(version.label, language) || (languageName ?? version.language)
}

/** A version in two to six characters: `EN`, and `EN revised` where another version has the language too: the rest of its id. */
export function versionSign(version: Version): string {
  const [first, ...rest] = version.id.split('-')
  return [(first ?? version.id).toUpperCase(), ...rest].join(' ')
}
