import { wordKeys } from './likeness.ts'
import type { Word } from './word.ts'

/** Finds the items that have a word which may be one with another: those that share a consonant skeleton, in order, each once. */
export function keyIndex<T>(items: readonly T[], wordsOf: (item: T) => readonly { readonly word: Word; readonly language: string }[]): (word: Word, language: string) => readonly T[] {
  const index = new Map<string, number[]>()
  items.forEach((item, at) => {
    for (const { word, language } of wordsOf(item)) {
      for (const key of wordKeys(word, language)) {
        const list = index.get(key)
        if (!list) index.set(key, [at])
        else if (list.at(-1) !== at) list.push(at)
      }
    }
  })
  return (word, language) => {
    const lists = wordKeys(word, language).flatMap((key) => index.get(key) ?? [])
    return [...new Set(lists)].toSorted((a, b) => a - b).flatMap((at) => items[at] ?? [])
  }
}
