/**
 * What the finding of names needs to know of a language. Owned by `core/names`.
 *
 * Word lists hold lower-case patterns: `council` is that word, `parlament*` every word that begins so, `*gesetz` every compound that
 * ends so. No list holds a person, a place or a single body: names are found by rule.
 */
export interface NameGrammar {
  /** Case endings a name takes in running text by mere addition, longest first. Languages that change the stem (Russian) have rules of their own in `core/names`. */
  readonly endings: readonly string[]
  /** Offices, professions, forms of address: they stand before a name and are never part of it. */
  readonly roles: readonly string[]
  /** Words that make a name of the words around them when these name a body: parliament, union, court. */
  readonly bodies: readonly string[]
  /** Words that are printed with a capital and name nothing by themselves: acts, offices, months, peoples, religions, common abbreviations. */
  readonly common: readonly string[]
  /** Small words inside the name of a body: of, for, the. */
  readonly links: readonly string[]
  /** Words after which a name is a place: in, from. */
  readonly beforePlaces: readonly string[]
  /** Nouns beside which a name is a place: city, region. */
  readonly placeNouns: readonly string[]
  /** Endings of surnames from Kazakhstan and its neighbours in this language's spelling. Patterns without `*`: always endings. */
  readonly surnames: readonly string[]
}
