import type { Alignment, Fact, Finding, Name, Work } from '../model/index.ts'

/** Facts by version id, then segment id. */
export type FactIndex = Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>>

export interface CheckInput {
  readonly work: Work
  readonly alignment: Alignment
  readonly facts: FactIndex
  readonly names: readonly Name[]
}

/** Runs every check over the work; findings in order of row, then severity, then place. */
export function checkWork(_input: CheckInput): readonly Finding[] {
  return []
}
