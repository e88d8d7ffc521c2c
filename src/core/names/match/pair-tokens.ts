import { align } from './align.ts'
import type { Costs } from './costs.ts'
import type { PreparedName, Token } from './prepare-name.ts'

export interface Pairing {
  /** Pairs of words held to be one, by index in each name. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly score: number
}

/** Whether the words are one word in translation. */
export const isTranslation = (a: Token, b: Token): boolean => a.meaning !== 0 && a.meaning === b.meaning && a.text !== b.text

/** What a translation says, as log-odds: as much as a short name spelled alike. */
export const translationScore = 6

/** A word without counterpart, patronymics nearly free. */
const leftOver = (token: Token): number => (token.patronymic ? -1 : token.initial ? -2 : -6)

/**
 * Which word of one name is which of the other, in any order, by the best sum of their alignments. Names have few words: all ways are tried
 * up to four words, longer names word by word in order.
 */
export function pairTokens(a: PreparedName, b: PreparedName, costs: Costs): Pairing {
  const few = a.tokens.length <= b.tokens.length ? a.tokens : b.tokens
  const many = few === a.tokens ? b.tokens : a.tokens
  const table = few.map((one) => many.map((two) => isTranslation(one, two) ? translationScore : align(one, two, costs).score))
  let best: { score: number; chosen: number[] } = { score: -Infinity, chosen: [] }
  const chosen: number[] = []
  const used = new Set<number>()
  const ordered = few.length > 4
  const visit = (index: number, score: number): void => {
    if (index === few.length) {
      let total = score
      many.forEach((token, at) => (used.has(at) ? 0 : (total += leftOver(token))))
      if (total > best.score) best = { score: total, chosen: [...chosen] }
      return
    }
    for (let at = 0; at < many.length; at++) {
      if (used.has(at) || (ordered && at < index)) continue
      used.add(at)
      chosen.push(at)
      visit(index + 1, score + (table[index]?.[at] ?? 0))
      chosen.pop()
      used.delete(at)
      if (ordered) break
    }
  }
  visit(0, 0)
  return { pairs: best.chosen.map((at, index) => (few === a.tokens ? [index, at] : [at, index])), score: best.score }
}
