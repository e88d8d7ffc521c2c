import { stemOf } from './read-side.ts'

/** Keys by stem for both sides of a dictionary: each entry is one key, shared by its two words. */
export interface DictionaryKeys {
  readonly a: ReadonlyMap<string, readonly string[]>
  readonly b: ReadonlyMap<string, readonly string[]>
}

const oneWord = /^[\p{L}\p{M}]+$/u

/** Makes a key of each entry that is one word on both sides. */
export function dictionaryKeys(entries: Iterable<readonly [a: string, b: string]>): DictionaryKeys {
  const a = new Map<string, string[]>()
  const b = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, stem: string, key: string) => {
    const keys = map.get(stem)
    if (keys) keys.push(key)
    else map.set(stem, [key])
  }
  for (const [left, right] of entries) {
    const [x, y] = [left, right].map((word) => word.trim().normalize('NFC').toLowerCase())
    if (!x || !y || !oneWord.test(x) || !oneWord.test(y)) continue
    const key = `${stemOf(x)}=${stemOf(y)}`
    add(a, stemOf(x), key)
    add(b, stemOf(y), key)
  }
  return { a, b }
}
