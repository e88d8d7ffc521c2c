import type { LanguageTag } from '../model/index.ts'
import { patternsOf, type Patterns } from './patterns.ts'

const compiled = new WeakMap<Patterns, RegExp>()

/**
 * The symbol of the unit named right behind a place of a text, for a number in words: "two" in "a two-foot wide brim" counts `ft`. Null where none
 * stands there. A fact reads a unit together with digits only.
 *
 * @param end UTF-16 units
 */
export function unitBehind(text: string, end: number, language: LanguageTag): string | null {
  const patterns = patternsOf(language)
  let names = compiled.get(patterns)
  if (!names) {
    const named = Object.entries(patterns.grammar.units).map(([symbol, source]) => `(?<${symbol}>${source})`)
    compiled.set(patterns, (names = new RegExp(`[\\s-]?(?:${named.join('|') || '(?!)'})(?!\\p{L})`, 'iuy')))
  }
  names.lastIndex = end
  const groups = names.exec(text)?.groups ?? {}
  return Object.keys(groups).find((symbol) => groups[symbol] !== undefined) ?? null
}
