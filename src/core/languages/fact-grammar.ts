/** What the reading of facts needs to know of a language. Owned by `core/facts`. */
export interface FactGrammar {
  /** January to December, lower case: every form met in running text, the citation form first. */
  readonly months: readonly (readonly string[])[]
}
