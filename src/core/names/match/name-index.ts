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

/** An index of names by their keys (see `nameKeys`), so that many can be looked up among many without comparing all. */
export function createNameIndex(names: readonly IndexedName[]): NameIndex {
  const read = createNameReader()
  const postings = new Map<string, number[]>()
  const whole = new Map<string, number[]>()
  const wordCounts = new Uint8Array(names.length)
  const post = (map: Map<string, number[]>, key: string, at: number): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [at])
    else if (list[list.length - 1] !== at) list.push(at)
  }
  for (const [at, { name, language }] of names.entries()) {
    const prepared = read(name, language)
    const keys = keysOfPrepared(prepared)
    wordCounts[at] = Math.min(255, keys.length)
    for (const key of new Set(keys.flat())) post(postings, key, at)
    if (prepared.joined !== null) for (const key of tokenKeys(prepared.joined)) post(whole, key, at)
  }
  // Which word of the query last touched a name, and how many words did: kept between queries, told apart by a running number.
  const touched = new Uint32Array(names.length)
  const hits = new Uint8Array(names.length)
  let stamp = 0
  return {
    candidates: (name, language) => {
      const prepared = read(name, language)
      const words = keysOfPrepared(prepared)
      const seen: number[] = []
      const found: number[] = []
      const start = stamp
      for (const keys of words) {
        stamp++
        for (const key of keys) {
          for (const at of postings.get(key) ?? []) {
            if (touched[at] === stamp) continue
            if (touched[at]! <= start) {
              hits[at] = 0
              seen.push(at)
            }
            touched[at] = stamp
            hits[at] = hits[at]! + 1
          }
        }
      }
      const needed = Math.min(2, words.length)
      for (const at of seen) if (hits[at]! >= Math.min(needed, wordCounts[at]!)) found.push(at)
      // Names one language writes in one word and the other in two.
      const together = new Set(found)
      const joins = prepared.joined === null ? words[0] ?? [] : tokenKeys(prepared.joined)
      for (const key of joins) {
        for (const at of (prepared.joined === null ? whole : postings).get(key) ?? []) together.add(at)
      }
      return [...together]
    },
  }
}
