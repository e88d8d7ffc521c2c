import type { Fact, FactKind } from '../model/index.ts'

/** Facts found so far in one text. The first reader to claim a span keeps it: readers run from the most particular to the most general. */
export interface Reading {
  readonly text: string
  readonly facts: Fact[]
  /** True where the text has a digit: most readers have nothing to do without one. */
  readonly digits: boolean
}

export function isFree(reading: Reading, start: number, end: number): boolean {
  return reading.facts.every((fact) => end <= fact.start || fact.end <= start)
}

/** Adds a fact unless its span is taken or empty; says whether it did. */
export function claim(reading: Reading, kind: FactKind, value: string, start: number, end: number): boolean {
  if (end <= start || !isFree(reading, start, end)) return false
  reading.facts.push({ kind, value, start, end })
  return true
}
