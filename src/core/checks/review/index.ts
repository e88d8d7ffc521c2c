export { applyReview } from './apply-review.ts'
export type { ReviewedFinding, ReviewState } from './apply-review.ts'
export { dismissFinding, ignoreCheck, joinReviews, noReview, restoreCheck, restoreFinding, setFloor } from './edit-review.ts'
