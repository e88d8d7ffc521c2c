/** What counts as a difference between two texts in one language. */
export interface DiffOptions {
  /** Whole sentences stand against each other instead of words. */
  readonly bySentence?: boolean
  readonly ignoreCase?: boolean
  /** Marks are no difference, nor is their place; words are. */
  readonly ignorePunctuation?: boolean
}
