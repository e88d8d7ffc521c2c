import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNameReader } from '../../src/core/names/match/prepare-name.ts'

/** A pair of spellings, with whether they name the same; the languages as the matcher calls them. */
export interface Row {
  id: string
  a: string
  aLang: string
  b: string
  bLang: string
  same: boolean
  src: string
  kind: string
}
const dir = process.argv[2] ?? ''
const fitSets = ['ep-kz', 'hand-kz', 'wd-ru-en', 'geonames', 'cldr-city', 'town-kz']
const otherSets = ['hand-kz-place', 'bsnlp', 'kaznerd']
const tag = (lang: string) => (lang === 'kk18' ? 'kk-Latn' : lang)
const load = (set: string): Row[] =>
  readFileSync(join(dir, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const r: Row = JSON.parse(line)
      return { ...r, aLang: tag(r.aLang), bLang: tag(r.bLang) }
    })
/** The pairs costs may be fitted on. */
export const fitRows = fitSets.flatMap(load)
/** The pairs that only measure. */
export const otherRows = otherSets.flatMap(load)
export const read = createNameReader()

// Entities: strings joined by positive pairs.
const up = new Map<string, string>()
export const find = (x: string): string => {
  let y = x
  while (up.get(y) !== undefined && up.get(y) !== y) y = up.get(y)!
  up.set(x, y)
  return y
}
for (const r of fitRows)
  if (r.same) {
    const [x, y] = [find(r.src + r.a), find(r.src + r.b)]
    if (x !== y) up.set(x, y)
  }
const hash = (s: string) => {
  let h = 2166136261
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619)
  h ^= h >>> 15
  h = Math.imul(h, 2246822507)
  h ^= h >>> 13
  return h >>> 0
}
/** Parts of the cross-validation. */
export const parts = 3
export const foldOf = (r: Row, side: 'a' | 'b') => hash(find(r.src + r[side])) % parts
