import i18next from 'i18next'
import { interfaceLanguages } from '../i18n/interface-languages.ts'

/** Languages offered, after those of the interface. Any other that a file names is offered too. */
const offered = ['ar', 'az', 'be', 'bg', 'cs', 'da', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'hy', 'it', 'ja', 'ka', 'ko', 'ky', 'lt', 'lv', 'mn', 'nl', 'no', 'pl', 'pt', 'ro', 'sk', 'sl', 'sr', 'sv', 'tg', 'th', 'tk', 'tr', 'tt', 'ug', 'uk', 'uz', 'vi', 'zh'] as const

export interface LanguageChoice {
  readonly tag: string
  readonly name: string
}

/** The languages to choose from: the interface's first, the others by name. `also` is offered whatever it is. */
export function languageChoices(also: string): readonly LanguageChoice[] {
  const own = interfaceLanguages.map((tag): LanguageChoice => ({ tag, name: languageName(tag) }))
  const known = new Set<string>([...interfaceLanguages, ...offered, 'und'])
  const others = [...offered, ...(known.has(also) ? [] : [also])].map((tag): LanguageChoice => ({ tag, name: languageName(tag) }))
  return [...own, ...others.toSorted((a, b) => a.name.localeCompare(b.name))]
}

/** A language's name in the interface's language; in its own where the browser does not know that; else its tag. */
export function languageName(tag: string): string {
  const known = interfaceLanguages.find((language) => language === tag)
  if (known) return i18next.t(`language.${known}`)
  const name = nameIn(i18next.language, tag) ?? nameIn(tag, tag) ?? tag
  return name === tag ? tag : `${name.slice(0, 1).toLocaleUpperCase(i18next.language)}${name.slice(1)}`
}

/** Chromium says it knows Kazakh and answers in another language: what it resolved to tells. */
function nameIn(language: string, tag: string): string | null {
  try {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    return names.resolvedOptions().locale.split('-')[0] === language.split('-')[0] ? (names.of(tag) ?? null) : null
  } catch {
    return null
  }
}
