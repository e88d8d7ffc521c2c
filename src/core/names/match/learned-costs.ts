import { buildCosts } from './costs.ts'
import type { Costs } from './costs.ts'
import { learnedEndings, learnedSteps } from './learned-steps.ts'

/** The costs as learned: entries `unit odds` in one string a row, since thousands of them are read at start. */
export function readLearnedCosts(): Costs {
  const steps: Record<string, Record<string, number>> = {}
  for (const [a, row] of Object.entries(learnedSteps)) {
    const parts = row.split(' ')
    const entries: Record<string, number> = {}
    for (let i = 0; i + 1 < parts.length; i += 2) entries[parts[i]!] = Number(parts[i + 1]) / 10
    steps[a] = entries
  }
  return buildCosts(steps, learnedEndings)
}
