/** What the linking of words needs to know of a language. Owned by `core/links`. Data only, lower case, NFC. */
export interface LinkGrammar {
  /** Endings a word takes by its place in the sentence. The longest that leaves a stem is cut, as many times as `endingDepth` says. */
  readonly endings: readonly string[]
  /** How many endings may stand one behind another: one in German, several in Kazakh. */
  readonly endingDepth: number
  /** Fewest letters a stem keeps. */
  readonly shortestStem: number
  /** Last letters that a following vowel changes, each to what they are at the end of a word: Kazakh «құқығы», of «құқық». */
  readonly softened: Readonly<Record<string, string>>
  /** Words that carry grammar rather than matter: articles, prepositions, conjunctions, auxiliaries, pronouns. */
  readonly functionWords: readonly string[]
  /** Letters that may join the parts of a compound word printed as one: German "Menschenrecht-s-dialog". Empty where compounds are printed apart. */
  readonly compoundJoiners: readonly string[]
}
