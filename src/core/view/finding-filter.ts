import type { ReviewedFinding } from '../checks/index.ts'
import type { Finding, Severity } from '../model/index.ts'

export const findingStates = ['todo', 'changed', 'dismissed'] as const
/** `todo` is all that is still to be looked at, `changed` those of it that were dismissed before their text changed. */
export type FindingState = (typeof findingStates)[number]

/** Which findings are listed and marked; null asks for all. */
export interface FindingFilter {
  readonly severities: readonly Severity[]
  readonly check: string | null
  readonly version: string | null
  readonly state: FindingState
}

/** How many findings each choice would list, the other choices being as they are. */
export interface FindingCounts {
  readonly severities: ReadonlyMap<string, number>
  readonly checks: ReadonlyMap<string, number>
  readonly versions: ReadonlyMap<string, number>
  readonly states: ReadonlyMap<string, number>
}

/** The findings a filter asks for, in the given order, and the counts to choose by. What is below the severity that counts is in none of them. */
export function filterFindings(reviewed: readonly ReviewedFinding[], filter: FindingFilter): { readonly shown: readonly Finding[]; readonly counts: FindingCounts } {
  const counted = reviewed.filter(({ by }) => by !== 'floor')
  const fits = {
    severity: ({ finding }: ReviewedFinding) => filter.severities.includes(finding.severity),
    check: ({ finding }: ReviewedFinding) => filter.check === null || finding.check === filter.check,
    version: ({ finding }: ReviewedFinding) => filter.version === null || concerned(finding).includes(filter.version),
    state: (one: ReviewedFinding) => statesOf(one).includes(filter.state),
  }
  const count = (but: keyof typeof fits, values: (one: ReviewedFinding) => readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    const others = Object.entries(fits).flatMap(([name, fit]) => (name === but ? [] : [fit]))
    for (const one of counted) {
      if (others.every((fit) => fit(one))) for (const value of values(one)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  }
  return {
    shown: counted.filter((one) => Object.values(fits).every((fit) => fit(one))).map(({ finding }) => finding),
    counts: {
      severities: count('severity', ({ finding }) => [finding.severity]),
      checks: count('check', ({ finding }) => [finding.check]),
      versions: count('version', ({ finding }) => concerned(finding)),
      states: count('state', statesOf),
    },
  }
}

/** The versions held to be wrong; where it cannot be told, those it shows in. */
function concerned({ blamed, spans }: Finding): readonly string[] {
  return blamed.length > 0 ? blamed : [...new Set(spans.map(({ version }) => version))]
}

function statesOf({ state }: ReviewedFinding): readonly FindingState[] {
  return state === 'open' ? ['todo'] : state === 'changed' ? ['todo', 'changed'] : ['dismissed']
}
