import { endingKinds } from './endings.ts'
import { priorOdds, priorOddsAlone, symbolNumbers, symbols, unitCount } from './symbols.ts'

/**
 * What each step of an alignment says for or against two spellings being one name, as log-odds: positive for, negative against.
 * A step pairs one or two units with one or two units, or leaves one without counterpart.
 */
export interface Costs {
  /** unit × unit, symmetric. */
  readonly one: Float32Array
  /** unit × orthography of the other side: the unit has no counterpart there. */
  readonly alone: Float32Array
  /** unit × unit → number of the two units in a row, 0 where no step has them. */
  readonly pairs: Uint16Array
  /** pair × unit. */
  readonly pairOne: Float32Array
  /** pair × pair, symmetric. */
  readonly pairPair: Float32Array
  readonly pairCount: number
  /** What taking off an ending of a kind costs. */
  readonly endings: Float32Array
}

export const impossible = -1e6

/** Steps with their log-odds: sides are unit names, two joined by `+`; `-` for none, with the other side's orthography (`-0`, `-1`, `-2`). */
export type Steps = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The costs given by learned steps, and by the sounds of units where nothing was learned. */
export function buildCosts(steps: Steps, endings: Readonly<Record<string, number>>): Costs {
  const n = unitCount
  const one = new Float32Array(n * n)
  const alone = new Float32Array(n * 3)
  for (let a = 1; a < n; a++) {
    const first = symbols[a]
    if (first === undefined) continue
    for (let b = a; b < n; b++) {
      const second = symbols[b]
      if (second === undefined) continue
      const odds = a === b ? 3 : priorOdds(first, second)
      one[a * n + b] = odds
      one[b * n + a] = odds
    }
    const odds = priorOddsAlone(first)
    alone.fill(odds, a * 3, a * 3 + 3)
  }
  const pairNumbers = new Map<string, number>()
  const pairs = new Uint16Array(n * n)
  const pairNumber = (side: string): number => {
    const known = pairNumbers.get(side)
    if (known !== undefined) return known
    const [first = '', second = ''] = side.split('+')
    const number = pairNumbers.size + 1
    pairNumbers.set(side, number)
    pairs[(symbolNumbers.get(first) ?? 0) * n + (symbolNumbers.get(second) ?? 0)] = number
    return number
  }
  const entries = Object.entries(steps).flatMap(([a, row]) => Object.entries(row).map(([b, odds]) => [a, b, odds] as const))
  for (const [a, b] of entries) {
    if (a.includes('+')) pairNumber(a)
    if (b.includes('+')) pairNumber(b)
  }
  const pairCount = pairNumbers.size + 1
  const pairOne = new Float32Array(pairCount * n).fill(impossible)
  const pairPair = new Float32Array(pairCount * pairCount).fill(impossible)
  for (const [a, b, odds] of entries) {
    const pa = a.includes('+') ? pairNumber(a) : 0
    const pb = b.includes('+') ? pairNumber(b) : 0
    const ua = symbolNumbers.get(a) ?? 0
    const ub = symbolNumbers.get(b) ?? 0
    if (b.startsWith('-')) alone[ua * 3 + Number(b.slice(1))] = odds
    else if (pa > 0 && pb > 0) pairPair[pa * pairCount + pb] = pairPair[pb * pairCount + pa] = odds
    else if (pa > 0) pairOne[pa * n + ub] = odds
    else if (pb > 0) pairOne[pb * n + ua] = odds
    else one[ua * n + ub] = one[ub * n + ua] = odds
  }
  return { one, alone, pairs, pairOne, pairPair, pairCount, endings: Float32Array.from(endingKinds, (kind) => endings[kind] ?? (kind === 'none' ? 0 : -1.5)) }
}
