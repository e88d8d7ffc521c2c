import { languageOf, type NameGrammar } from '../../languages/index.ts'

type WordLists = 'roles' | 'bodies' | 'common' | 'links' | 'beforePlaces' | 'placeNouns' | 'surnames'

const compiled = new Map<string, RegExp | null>()

/** True where the word, in its plain form, is in that list of the language. Languages without data have empty lists. */
export function inList(plain: string, list: WordLists, language: string): boolean {
  const key = `${language}/${list}`
  let pattern = compiled.get(key)
  if (pattern === undefined) {
    pattern = compile(languageOf(language)?.names ?? null, list)
    compiled.set(key, pattern)
  }
  return pattern?.test(plain) ?? false
}

function compile(grammar: NameGrammar | null, list: WordLists): RegExp | null {
  const words = grammar?.[list] ?? []
  if (words.length === 0) return null
  const alternatives = words.map((word) => {
    const open = word.replaceAll('ё', 'е').replaceAll('*', '')
    return (list === 'surnames' ? '.*' : word.startsWith('*') ? '(?:.{3,})?' : '') + open.replaceAll(/[.?+^$()[\]{}|\\]/g, '\\$&') + (word.endsWith('*') ? '.*' : '')
  })
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'u')
}
