import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { interfaceLanguages, type InterfaceLanguage } from './interface-languages.ts'

/**
 * Words are loaded a language and an area at a time: `reader` and `findings` before anything is drawn, the rest when the part of the page
 * that says `useTranslation('search')` is opened. An explicit list, so that grep finds the users of each file.
 */
const words = {
  en: {
    reader: () => import('../../../locales/en/reader.json'),
    findings: () => import('../../../locales/en/findings.json'),
    align: () => import('../../../locales/en/align.json'),
    problems: () => import('../../../locales/en/problems.json'),
    glossary: () => import('../../../locales/en/glossary.json'),
    links: () => import('../../../locales/en/links.json'),
    names: () => import('../../../locales/en/names.json'),
    open: () => import('../../../locales/en/open.json'),
    search: () => import('../../../locales/en/search.json'),
    offline: () => import('../../../locales/en/offline.json'),
    tour: () => import('../../../locales/en/tour.json'),
  },
  de: {
    reader: () => import('../../../locales/de/reader.json'),
    findings: () => import('../../../locales/de/findings.json'),
    align: () => import('../../../locales/de/align.json'),
    problems: () => import('../../../locales/de/problems.json'),
    glossary: () => import('../../../locales/de/glossary.json'),
    links: () => import('../../../locales/de/links.json'),
    names: () => import('../../../locales/de/names.json'),
    open: () => import('../../../locales/de/open.json'),
    search: () => import('../../../locales/de/search.json'),
    offline: () => import('../../../locales/de/offline.json'),
    tour: () => import('../../../locales/de/tour.json'),
  },
  kk: {
    reader: () => import('../../../locales/kk/reader.json'),
    findings: () => import('../../../locales/kk/findings.json'),
    align: () => import('../../../locales/kk/align.json'),
    problems: () => import('../../../locales/kk/problems.json'),
    glossary: () => import('../../../locales/kk/glossary.json'),
    links: () => import('../../../locales/kk/links.json'),
    names: () => import('../../../locales/kk/names.json'),
    open: () => import('../../../locales/kk/open.json'),
    search: () => import('../../../locales/kk/search.json'),
    offline: () => import('../../../locales/kk/offline.json'),
    tour: () => import('../../../locales/kk/tour.json'),
  },
  ru: {
    reader: () => import('../../../locales/ru/reader.json'),
    findings: () => import('../../../locales/ru/findings.json'),
    align: () => import('../../../locales/ru/align.json'),
    problems: () => import('../../../locales/ru/problems.json'),
    glossary: () => import('../../../locales/ru/glossary.json'),
    links: () => import('../../../locales/ru/links.json'),
    names: () => import('../../../locales/ru/names.json'),
    open: () => import('../../../locales/ru/open.json'),
    search: () => import('../../../locales/ru/search.json'),
    offline: () => import('../../../locales/ru/offline.json'),
    tour: () => import('../../../locales/ru/tour.json'),
  },
} as const satisfies Record<InterfaceLanguage, Readonly<Record<string, () => Promise<{ default: ResourceKey }>>>>

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  async read(language: string, area: string): Promise<ResourceKey> {
    const areas: Readonly<Record<string, () => Promise<{ default: ResourceKey }>>> = words[languageNamed(language)]
    const load = areas[area]
    if (!load) throw new Error(`There are no words “${area}”; there are: ${Object.keys(areas).join(', ')}`)
    return (await load()).default
  },
}

const languageNamed = (tag: string): InterfaceLanguage => {
  const known = interfaceLanguages.find((language) => language === tag)
  if (!known) throw new Error(`There is no interface in “${tag}”; there is: ${interfaceLanguages.join(', ')}`)
  return known
}

let spoken: Promise<void> = Promise.resolve()

/** Resolves when the words of the language begun with are there. */
export const whenSpoken = (): Promise<void> => spoken

/** Begins with one language; resolves when its words are there. */
export function startI18n(language: InterfaceLanguage): Promise<void> {
  spoken = begin(language)
  return spoken
}

async function begin(language: InterfaceLanguage): Promise<void> {
  await i18next.use(fromFiles).use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['reader', 'findings'],
    defaultNS: 'reader',
    // React escapes what it draws; escaping twice would show `&#39;`.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of the interface, `<html lang>` with it. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
