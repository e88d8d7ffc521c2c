/** What the links are set by: chosen on the half of the hand-linked passages marked `tune`, and measured on the other. */
export const tuning = {
  /** Rounds of counting over all rows. */
  rounds: 6,
  /** How much likeness counts beside what is counted: sightings it is worth. */
  likenessWeight: 2,
  /** Sightings a kind of word is held to have had without a counterpart. */
  unseen: 1,
  firstChance: 0.3,
  chance: 0.01,
  placeFloor: 0.3,
  leastSpread: 0.1,
  spreadFactor: 1.5,
  /** What a word with no counterpart weighs against one with. */
  nothing: 0.02,
  nothingSmall: 0.05,
  /** A word in another sentence than its own counterpart's. */
  otherSentence: 0.01,
  /** A small word against one of matter. */
  otherClass: 0.03,
  /** How much neighbours that are linked speak for a link. */
  neighbours: 4,
  /** Share of the other versions' word in a link of two. */
  others: 0.3,
  /** What names and facts found say of two words. */
  given: 0.8,
  memoryWeight: 0.3,
  /** Least likelihood of a link that is counted, of one that is shown, and of the two stronger kinds. */
  shown: 0.42,
  shownSmall: 0.5,
  firm: 0.55,
  sure: 0.75,
}
