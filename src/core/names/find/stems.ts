import { languageOf } from '../../languages/index.ts'
import { kazakhStems } from './kazakh-endings.ts'
import { russianReadings } from './russian-cases.ts'

/** A text repeats its words, and every question about a name asks for its stems again. */
const known = new Map<string, readonly string[]>()
const capacity = 20_000

/** The forms a printed name may have in the nominative, the printed one first. All are candidates: none is right by itself. */
export function nominatives(printed: string, language: string): readonly string[] {
  const key = `${language}:${printed}`
  const before = known.get(key)
  if (before) return before
  const forms = formsOf(printed, language)
  if (known.size >= capacity) known.clear()
  known.set(key, forms)
  return forms
}

function formsOf(printed: string, language: string): readonly string[] {
  const word = printed.normalize('NFC')
  if (language === 'ru') return [...new Set([word, ...russianReadings(word).map((reading) => reading.form)])]
  if (language === 'kk') return kazakhStems(word)
  const endings = languageOf(language)?.names.endings ?? []
  return [word, ...endings.filter((ending) => word.length > ending.length + 2 && word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))]
}
