import type { LinkGrammar } from './link-grammar.ts'

/** Letters of a word compared where nothing is known of its language's endings. */
const unknownLength = 6
/** Longer stems are cut: what follows is derivation, or an ending the table does not list. */
const longestStem = 9

const marks = /\p{M}/gu

/**
 * A lower-case word without its endings, so that «құқықтарының» and «құқығы» or "Rechten" and "Recht" are counted as one. No dictionary
 * stands behind it: a stem is a key, not a word. `longest` is how many of its letters are kept.
 */
export function stemOf(lower: string, grammar: LinkGrammar | null, longest = longestStem): string {
  if (!grammar) return lower.slice(0, unknownLength)
  let stem = lower.normalize('NFD').includes('\u0308') && grammar.compoundJoiners.length > 0 ? lower.normalize('NFD').replace(marks, '') : lower.replaceAll('ё', 'е')
  for (let depth = 0; depth < grammar.endingDepth; depth++) {
    let cut = ''
    for (const ending of grammar.endings) if (ending.length > cut.length && stem.length - ending.length >= grammar.shortestStem && stem.endsWith(ending)) cut = ending
    if (cut === '') break
    stem = stem.slice(0, stem.length - cut.length)
  }
  const last = grammar.softened[stem.slice(-1)]
  if (last !== undefined) stem = stem.slice(0, -1) + last
  return stem.slice(0, longest)
}
