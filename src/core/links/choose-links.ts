import type { Version } from '../model/index.ts'
import type { CellPair } from './compare-cells.ts'
import type { Cell, PairLinks } from './row-lexicon.ts'
import type { RowWord } from './row-words.ts'
import { tuning } from './tuning.ts'

/** A word of a row, where it stands. */
export interface LinkedWord extends RowWord {
  readonly version: string
  /** How likely its likeliest counterpart in any version is, shown or not, 0 to 1. */
  readonly likeliest: number
}

/** How sure a link is: 1 likely, 2 firm, 3 sure. */
export type LinkStrength = 1 | 2 | 3

/** Two words of one row, of different versions, held to be counterparts: by their places in its list of words, `a` before `b`. */
export interface WordLink {
  readonly a: number
  readonly b: number
  readonly strength: LinkStrength
  /** 0 to 1. */
  readonly likelihood: number
}

/** The words of a row and the links between those of different versions. */
export interface RowLinks {
  readonly words: readonly LinkedWord[]
  readonly links: readonly WordLink[]
}

const leastKept = 0.05

/** The links likely enough to be shown; of the parts of a compound the likelier speaks for it. */
export function chooseLinks(versions: readonly Version[], cells: readonly Cell[], pairs: ReadonlyMap<string, CellPair>, links: PairLinks): RowLinks {
  const words: (RowWord & { version: string; likeliest: number })[] = []
  const firstOf = cells.map(({ cell }, at) => {
    const first = words.length
    for (const word of cell.words) words.push({ ...word, version: versions[at]!.id, likeliest: 0 })
    return first
  })
  const chosen: WordLink[] = []
  for (const [key, { a, b }] of pairs) {
    const [x = 0, y = 0] = key.split(' ').map(Number)
    const found = links.get(key)!
    const m = b.types.length
    const best = new Map<number, number>()
    for (let at = 0; at < found.length; at++) {
      const link = found[at]!
      if (link < leastKept) continue
      const pair = a.wordOf[Math.floor(at / m)]! * b.words.length + b.wordOf[at % m]!
      best.set(pair, Math.max(best.get(pair) ?? 0, link))
    }
    for (const [pair, likelihood] of best) {
      const i = Math.floor(pair / b.words.length)
      const j = pair % b.words.length
      for (const word of [words[firstOf[x]! + i]!, words[firstOf[y]! + j]!]) word.likeliest = Math.max(word.likeliest, likelihood)
      if (likelihood < (a.words[i]!.matter && b.words[j]!.matter ? tuning.shown : tuning.shownSmall)) continue
      chosen.push({ a: firstOf[x]! + i, b: firstOf[y]! + j, likelihood, strength: likelihood >= tuning.sure ? 3 : likelihood >= tuning.firm ? 2 : 1 })
    }
  }
  return { words, links: chosen.toSorted((p, q) => p.a - q.a || p.b - q.b) }
}
