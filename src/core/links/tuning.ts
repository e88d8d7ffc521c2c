/** What the links are set by: chosen on the hand-linked passages marked `tune`, and measured on the others (docs/decisions/0026). */
export const tuning = {
  /** Rounds of counting over all rows. */
  rounds: 6,
  /** Sightings that full likeness of two words is worth. */
  likenessWeight: 2,
  /** Sightings a kind of word is held to have had without a counterpart. */
  unseen: 1,
  /** Sightings any two words of a row are held to have had: before anything is counted, and after. */
  firstChance: 0.3,
  chance: 0.002,
  /** What remains of a place's weight where two words stand far apart in their sentences. */
  placeFloor: 0.3,
  /** How far order is kept: least mean distance, and its factor on the distance learned. */
  leastSpread: 0.1,
  spreadFactor: 1.5,
  /** What having no counterpart weighs against having one: a word of matter, a small one. */
  nothing: 0.02,
  nothingSmall: 0.05,
  /** What is left of a link to another sentence than the one that answers, and of one between a small word and one of matter. */
  otherSentence: 0.01,
  otherClass: 0.03,
  /** How much linked neighbours speak for a link. */
  neighbours: 4,
  /** Share that the other versions have in a link of two. */
  others: 0.3,
  /** Chance of a link between words that are one name or one fact. */
  given: 0.8,
  /** What a row of a translation memory counts beside a row of the work. */
  memoryWeight: 0.3,
  /** Least likelihood of a link that is shown: of words of matter, of small ones; and of the firm and the sure among them. */
  shown: 0.43,
  shownSmall: 0.5,
  firm: 0.55,
  sure: 0.75,
}
