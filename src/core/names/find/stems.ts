import { languageOf } from '../../languages/index.ts'
import { kazakhStems } from './kazakh-endings.ts'
import { russianReadings } from './russian-cases.ts'

/** The forms a printed name may have in the nominative, the printed one first. All are candidates: none is right by itself. */
export function nominatives(printed: string, language: string): readonly string[] {
  const word = printed.normalize('NFC')
  if (language === 'ru') return [...new Set([word, ...russianReadings(word).map((reading) => reading.form)])]
  if (language === 'kk') return kazakhStems(word)
  const endings = languageOf(language)?.names.endings ?? []
  return [word, ...endings.filter((ending) => word.length > ending.length + 2 && word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))]
}
