/** What the checks of running text need to know of a language. Owned by `core/checks`. Data only, lower case, NFC. */
export interface TextGrammar {
  /** Words that may rightly stand twice in a row: "had had", "die die". */
  readonly doubles: readonly string[]
  /** Those of them that may do so only where a clause begins: "die Stadt, in der der Fluss entspringt". */
  readonly doublesAfterComma: readonly string[]
  /** Frequent small words: they tell languages apart, and join the capitals of a title ("Law on Public Associations"). */
  readonly smallWords: readonly string[]
  /** Letters that mark the language among those of its script. */
  readonly ownLetters: string
  /** Letters no word of the language has, not even a borrowed one. */
  readonly foreignLetters: string
  /** How its words often end and those of its neighbours do not: a pattern for the end of a word, or an empty one. */
  readonly ownEndingPattern: string
  /** Words after which two equal phrases are one said twice: "and". */
  readonly joiners: readonly string[]
  /**
   * The two words a citation or recital of a legal act may begin with, or end with in languages that close with their formula, though the
   * act's others do otherwise: a German act cites what it follows with "unter Hinweis auf" and the rules it is based on with "gestützt auf".
   */
  readonly formulas: readonly string[]
  /** True where nouns are capitalized, so that a capital in mid-sentence says nothing. */
  readonly nounCapitals: boolean
  /** Where nouns are capitalized: what stands before a noun and seldom before a name, and how nouns end and names do not. Patterns; `(?!)` elsewhere. */
  readonly beforeNounPattern: string
  readonly nounEndingPattern: string
  /** Words that end with a full stop inside a sentence, without it: "bzw", «млн». */
  readonly abbreviations: readonly string[]
  /** Words that negate. A pattern of whole words, flags `iu`. */
  readonly negationPattern: string
  /** Words that say no in other ways: "unable", "refused", «отсутствует». A pattern as above. */
  readonly softNegationPattern: string
  /** Spellings of which a text keeps to one: "labour" and "labor". Words of two meanings are in none: "practice" and "practise". */
  readonly spellings: readonly SpellingFamily[]
}

/** Words alike in how they may be spelled in two ways. */
export interface SpellingFamily {
  /** One word in both ways. */
  readonly example: readonly [string, string]
  /** Whole words in lower case, NFC, in either way: flags `u`. A word may fit one of them only. */
  readonly patterns: readonly [string, string]
  /** Whether words with a capital count: nouns of German. In other languages a name has a spelling of its own. */
  readonly capitals: boolean
}
