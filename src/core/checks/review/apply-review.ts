import { severities, type Dismissal, type Finding, type Review } from '../../model/index.ts'

/**
 * What became of a finding: `open` nobody has said anything of it; `dismissed` set aside, by itself, with its check or by the floor;
 * `changed` another finding of its check and row was set aside, and the text says something else now.
 */
export type ReviewState = 'open' | 'changed' | 'dismissed'

export interface ReviewedFinding {
  readonly finding: Finding
  readonly state: ReviewState
  /** What set it aside; null where it is not. */
  readonly by: 'finding' | 'check' | 'floor' | null
  /** Of a dismissed or changed finding: what was said; null where nothing was, and for the floor. */
  readonly reason: string | null
  /** The id under which it was dismissed, which of a changed finding is not its own; null where none was. */
  readonly dismissal: string | null
}

/**
 * Says of each finding, in the given order, whether it is still to be looked at.
 *
 * A dismissal holds for the finding with its id alone. One that finds its finding no more stands for the finding of the same check and row
 * that shares most of what it quoted, each for one: that finding is `changed`.
 */
export function applyReview(findings: readonly Finding[], { dismissed, ignored, floor }: Review): readonly ReviewedFinding[] {
  const known = new Set(findings.map(({ id }) => id))
  const exact = new Map(dismissed.map((dismissal) => [dismissal.finding, dismissal]))
  const stale = new Map<string, Dismissal>()
  for (const dismissal of dismissed) {
    if (known.has(dismissal.finding)) continue
    const heirs = findings.filter(({ id, check, row }) => check === dismissal.check && row === dismissal.row && !exact.has(id) && !stale.has(id))
    const heir = heirs.toSorted((a, b) => likeness(b, dismissal) - likeness(a, dismissal))[0]
    if (heir) stale.set(heir.id, dismissal)
  }
  return findings.map((finding): ReviewedFinding => {
    const own = exact.get(finding.id)
    const rule = ignored.find(({ check }) => check === finding.check)
    if (own) return { finding, state: 'dismissed', by: 'finding', reason: own.reason, dismissal: own.finding }
    if (rule) return { finding, state: 'dismissed', by: 'check', reason: rule.reason, dismissal: null }
    if (severities.indexOf(finding.severity) > severities.indexOf(floor)) return { finding, state: 'dismissed', by: 'floor', reason: null, dismissal: null }
    const before = stale.get(finding.id)
    if (before) return { finding, state: 'changed', by: null, reason: before.reason, dismissal: before.finding }
    return { finding, state: 'open', by: null, reason: null, dismissal: null }
  })
}

/** How many versions a finding quotes as the dismissed one did. */
function likeness(finding: Finding, { quoted }: Dismissal): number {
  return Object.entries(quotedBy(finding)).filter(([version, text]) => quoted[version] === text).length
}

/** What a finding quotes, by version; several places of one version are joined by ` … `. */
export function quotedBy({ spans }: Finding): Readonly<Record<string, string>> {
  const quoted: Record<string, string> = {}
  for (const { version, text } of spans) quoted[version] = quoted[version] === undefined ? text : `${quoted[version]} … ${text}`
  return quoted
}
