import type { Fact, FactKind } from '../model/index.ts'
import type { Words } from '../text/index.ts'
import type { Signs } from './signs.ts'

/** Facts found so far in one text. The first reader to claim a span keeps it: readers run from the most particular to the most general. */
export interface Reading {
  readonly text: string
  readonly words: Words
  readonly facts: Fact[]
  readonly signs: Signs
  /** True where the text has a digit: most readers have nothing to do without one. */
  readonly digits: boolean
}

export function isFree(reading: Reading, start: number, end: number): boolean {
  for (const fact of reading.facts) if (fact.start < end && start < fact.end) return false
  return true
}

/** Adds a fact unless its span is taken or empty; says whether it did. */
export function claim(reading: Reading, kind: FactKind, value: string, start: number, end: number): boolean {
  if (end <= start || !isFree(reading, start, end)) return false
  reading.facts.push({ kind, value, start, end })
  return true
}
