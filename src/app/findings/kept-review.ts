import { readReview, writeReview, type Review } from '../../core/index.ts'

export const reviewKey = (work: string): string => `tetrapla-review-${work}`

/** What this browser keeps of the decisions about a work's findings; null where it keeps none, or what it keeps cannot be used. */
export function readKeptReview(storage: Pick<Storage, 'getItem'>, work: string): Review | null {
  try {
    const kept = storage.getItem(reviewKey(work))
    return kept === null ? null : readReview(kept, reviewKey(work)).review
  } catch {
    return null
  }
}

/** Keeps the decisions about a work's findings; a browser that keeps nothing (private windows, full storage) is no error. */
export function keepReview(storage: Pick<Storage, 'setItem'>, work: string, review: Review): void {
  try {
    storage.setItem(reviewKey(work), writeReview(review))
  } catch {
    return
  }
}
