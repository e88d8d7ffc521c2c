import type { Costs } from './costs.ts'
import { pairTokens } from './pair-tokens.ts'
import type { PreparedName, Token } from './prepare-name.ts'
import { summarize } from './summarize.ts'
import type { Summary } from './summarize.ts'

/** How two names compare, before it is weighed: words paired and aligned, words left over. */
export interface Comparison {
  readonly pairs: readonly Summary[]
  readonly leftOver: readonly Token[]
  /** True where the names were compared as one word each, word boundaries ignored. */
  readonly joined: boolean
  /** True where the words of one name come in another order than their counterparts. */
  readonly swapped: boolean
}

/** How much better two names must be as one word each than word by word. */
const joinedGain = 2

/** Pairs the words of two names and aligns them; null where a name has no word. */
export function comparison(a: PreparedName, b: PreparedName, costs: Costs): Comparison | null {
  const [firstA, firstB] = [a.tokens[0], b.tokens[0]]
  if (firstA === undefined || firstB === undefined) return null
  if (a.tokens.length === 1 && b.tokens.length === 1) return { pairs: [summarize(firstA, firstB, costs)], leftOver: [], joined: false, swapped: false }
  const paired = pairTokens(a, b, costs)
  if (a.tokens.length !== b.tokens.length) {
    const wholeA = a.joined ?? (a.tokens.length === 1 ? firstA : null)
    const wholeB = b.joined ?? (b.tokens.length === 1 ? firstB : null)
    if (wholeA !== null && wholeB !== null) {
      const whole = summarize(wholeA, wholeB, costs)
      if (whole.score > paired.score + joinedGain) return { pairs: [whole], leftOver: [], joined: true, swapped: false }
    }
  }
  const pairs: Summary[] = []
  let swapped = false
  let before = -1
  for (const [i, j] of paired.pairs) {
    pairs.push(summarize(a.tokens[i]!, b.tokens[j]!, costs))
    if (j < before) swapped = true
    before = j
  }
  const leftOver = [
    ...a.tokens.filter((_, at) => !paired.pairs.some(([i]) => i === at)),
    ...b.tokens.filter((_, at) => !paired.pairs.some(([, j]) => j === at)),
  ]
  return { pairs, leftOver, joined: false, swapped }
}
