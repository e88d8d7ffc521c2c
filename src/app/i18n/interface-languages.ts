/** Languages of the interface, named each in itself; separate from the languages of the texts. */
export const interfaceLanguages = ['en', 'de', 'kk', 'ru'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export const ownNames = { en: 'English', de: 'Deutsch', kk: 'Қазақша', ru: 'Русский' } as const satisfies Record<InterfaceLanguage, string>

/** The first language asked for that the interface speaks; English where it speaks none of them. */
export function chooseLanguage(asked: readonly string[]): InterfaceLanguage {
  for (const tag of asked) {
    const primary = tag.toLowerCase().split('-')[0]
    const language = interfaceLanguages.find((candidate) => candidate === primary)
    if (language) return language
  }
  return 'en'
}
