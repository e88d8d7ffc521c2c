import { languageOf } from '../../languages/index.ts'

type WordLists = 'roles' | 'bodies' | 'common' | 'links' | 'beforePlaces' | 'placeNouns' | 'surnames'

interface Patterns {
  readonly words: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly middles: readonly string[]
}

/** What stands before the second part of a compound: `*rat` is Bundesrat and Rat, not Marat. */
const shortestFirstPart = 3

const compiled = new Map<string, Patterns>()

/** True where the word, in its plain form, is in that list of the language. Languages without data have empty lists. */
export function inList(plain: string, list: WordLists, language: string): boolean {
  const key = `${language}/${list}`
  let patterns = compiled.get(key)
  if (!patterns) {
    patterns = compile(languageOf(language)?.names[list] ?? [], list === 'surnames')
    compiled.set(key, patterns)
  }
  const { words, beginnings, ends, middles } = patterns
  if (words.has(plain)) return true
  if (beginnings.size > 0) for (let length = 1; length <= plain.length; length++) if (beginnings.has(plain.slice(0, length))) return true
  if (ends.size > 0) for (let at = list === 'surnames' ? 1 : shortestFirstPart; at < plain.length; at++) if (ends.has(plain.slice(at))) return true
  return middles.some((middle) => plain.startsWith(middle) || plain.indexOf(middle, shortestFirstPart) > 0)
}

function compile(list: readonly string[], asEndings: boolean): Patterns {
  const plain = list.map((word) => word.replaceAll('ё', 'е'))
  const bare = (matching: (word: string) => boolean) => plain.filter(matching).map((word) => word.replaceAll('*', ''))
  if (asEndings) return { words: new Set(), beginnings: new Set(), ends: new Set(plain), middles: [] }
  return {
    words: new Set(bare((word) => !word.endsWith('*'))),
    beginnings: new Set(bare((word) => word.endsWith('*') && !word.startsWith('*'))),
    ends: new Set(bare((word) => word.startsWith('*') && !word.endsWith('*'))),
    middles: bare((word) => word.startsWith('*') && word.endsWith('*')),
  }
}
