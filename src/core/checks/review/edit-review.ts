import { severities, type Finding, type Review, type Severity } from '../../model/index.ts'
import { quotedBy } from './apply-review.ts'

/** Nothing said yet: every finding counts. */
export const noReview: Review = { dismissed: [], ignored: [], floor: 'hint' }

/** Sets one finding aside. `replaces` is the dismissal it was `changed` since, which then says nothing any more. */
export function dismissFinding(review: Review, finding: Finding, reason: string, replaces: string | null = null): Review {
  const rest = review.dismissed.filter((dismissal) => dismissal.finding !== finding.id && dismissal.finding !== replaces)
  const { id, check, row } = finding
  return { ...review, dismissed: [...rest, { finding: id, check, row, quoted: quotedBy(finding), reason: reason.trim() }] }
}

/** Takes a dismissal back, by the id it was made under. */
export function restoreFinding(review: Review, id: string): Review {
  return { ...review, dismissed: review.dismissed.filter(({ finding }) => finding !== id) }
}

/** Sets a check aside for the whole document. */
export function ignoreCheck(review: Review, check: string, reason: string): Review {
  return { ...review, ignored: [...review.ignored.filter((rule) => rule.check !== check), { check, reason: reason.trim() }] }
}

export function restoreCheck(review: Review, check: string): Review {
  return { ...review, ignored: review.ignored.filter((rule) => rule.check !== check) }
}

export function setFloor(review: Review, floor: Severity): Review {
  return { ...review, floor }
}

/** Two reviews in one: what both speak of is as `later` says; the lower of two floors holds, so that joining hides nothing new. */
export function joinReviews(earlier: Review, later: Review): Review {
  const said = new Set(later.dismissed.map(({ finding }) => finding))
  const rules = new Set(later.ignored.map(({ check }) => check))
  return {
    dismissed: [...earlier.dismissed.filter(({ finding }) => !said.has(finding)), ...later.dismissed],
    ignored: [...earlier.ignored.filter(({ check }) => !rules.has(check)), ...later.ignored],
    floor: severities[Math.max(severities.indexOf(earlier.floor), severities.indexOf(later.floor))] ?? 'hint',
  }
}
