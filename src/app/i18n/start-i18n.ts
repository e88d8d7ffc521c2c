import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from './interface-languages.ts'

/** Words are loaded a language at a time. An explicit list, so that grep finds the users of each file. */
const words = {
  en: { reader: () => import('../../../locales/en/reader.json'), findings: () => import('../../../locales/en/findings.json') },
  de: { reader: () => import('../../../locales/de/reader.json'), findings: () => import('../../../locales/de/findings.json') },
  kk: { reader: () => import('../../../locales/kk/reader.json'), findings: () => import('../../../locales/kk/findings.json') },
  ru: { reader: () => import('../../../locales/ru/reader.json'), findings: () => import('../../../locales/ru/findings.json') },
} as const satisfies Record<InterfaceLanguage, Record<string, () => Promise<{ default: object }>>>

async function load(language: InterfaceLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, 'reader')) return
  const [reader, findings] = await Promise.all([words[language].reader(), words[language].findings()])
  i18next.addResourceBundle(language, 'reader', reader.default)
  i18next.addResourceBundle(language, 'findings', findings.default)
}

/** Begins with one language; resolves when its words are there. */
export async function startI18n(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['reader', 'findings'],
    defaultNS: 'reader',
    resources: {},
    partialBundledLanguages: true,
    // React escapes what it draws; escaping twice would show `&#39;`.
    interpolation: { escapeValue: false },
  })
  await speak(language)
}

/** Changes the language of the interface, `<html lang>` with it. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
