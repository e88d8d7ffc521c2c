/** What the finding of names needs to know of a language. Owned by `core/names`. */
export interface NameGrammar {
  /** Case endings a name takes in running text, longest first, with the form of the dictionary left when the ending goes. */
  readonly endings: readonly string[]
}
