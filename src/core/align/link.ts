/** What a link rests on. Closed: the interface words each. */
export type LinkReason =
  /** Equal numbers. */
  | 'numbers'
  /** Names and other words alike in both spellings. */
  | 'names'
  /** Words that go together elsewhere in these texts, or in a dictionary. */
  | 'words'
  /** Fitting lengths. */
  | 'lengths'
  /** Little but its neighbours: it stands between links that are sure. */
  | 'neighbours'
  /** Nothing on the other side fits. */
  | 'alone'
  /** Tied by hand. */
  | 'pinned'
  /** A header or page number that returns all through its version. */
  | 'repeated'

/** A group of segments that say the same, by their places in the lists given; one side is empty where the other stands alone. */
export interface Link {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** How likely the link is right in all its members, 0 to 1. */
  readonly confidence: number
  /** Strongest first; never empty. */
  readonly reasons: readonly LinkReason[]
}

/** A block that stands at another place on the other side. Its segments stay in links of their own; a move is an offer. */
export interface Move {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly confidence: number
}
