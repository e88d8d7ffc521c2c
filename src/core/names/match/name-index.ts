import type { LanguageTag } from '../../model/index.ts'
import { keysOfPrepared, tokenKeys } from './name-keys.ts'
import { createNameReader } from './prepare-name.ts'

export interface IndexedName {
  readonly name: string
  readonly language: LanguageTag
}

export interface NameIndex {
  /**
   * Numbers (in the order given) of the names that may be the one asked for: those that share a key with each of two of its words, or with its
   * only word. A surname alone finds every full name with it.
   */
  candidates(name: string, language: LanguageTag): readonly number[]
}

function post(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [at])
  else if (list[list.length - 1] !== at) list.push(at)
}

/** An index of names by their keys (see `nameKeys`), so that many can be looked up among many without comparing all. */
export function createNameIndex(names: readonly IndexedName[]): NameIndex {
  const read = createNameReader()
  const postings = new Map<string, number[]>()
  const ofOneWord = new Map<string, number[]>()
  const whole = new Map<string, number[]>()
  const keysOfNames: string[][] = []
  for (const [at, { name, language }] of names.entries()) {
    const prepared = read(name, language)
    const words = keysOfPrepared(prepared)
    const keys = [...new Set(words.flat())]
    keysOfNames.push(keys)
    for (const key of keys) {
      post(postings, key, at)
      if (words.length === 1) post(ofOneWord, key, at)
    }
    if (prepared.joined !== null) for (const key of tokenKeys(prepared.joined)) post(whole, key, at)
  }
  const size = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (postings.get(key)?.length ?? 0), 0)

  return {
    candidates: (name, language) => {
      const prepared = read(name, language)
      const words = keysOfPrepared(prepared)
      const found = new Set<number>()
      const only = words[0]
      if (words.length === 1 && only !== undefined) {
        for (const key of only) for (const at of postings.get(key) ?? []) found.add(at)
        // Names the other language writes in several words.
        for (const key of only) for (const at of whole.get(key) ?? []) found.add(at)
        return [...found]
      }
      // A name with two of the words has one that is not the commonest: the lists of the others are enough to look through.
      const rarestFirst = words.map((keys) => ({ keys, size: size(keys) })).toSorted((a, b) => a.size - b.size)
      for (const [index, { keys }] of rarestFirst.entries()) {
        for (const key of keys) for (const at of ofOneWord.get(key) ?? []) found.add(at)
        if (index === rarestFirst.length - 1) break
        const others = rarestFirst.slice(index + 1)
        for (const key of keys) {
          for (const at of postings.get(key) ?? []) {
            if (others.some((other) => other.keys.some((one) => keysOfNames[at]!.includes(one)))) found.add(at)
          }
        }
      }
      // Names the other language writes in one word.
      if (prepared.joined !== null) for (const key of tokenKeys(prepared.joined)) for (const at of postings.get(key) ?? []) found.add(at)
      return [...found]
    },
  }
}
