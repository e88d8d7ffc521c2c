/** What is asked of one version, or with `version: null` of any: that its passages of a row contain something, or that none does. */
export interface Clause {
  readonly version: string | null
  readonly contains: boolean
  readonly query: string
}

export interface SearchRequest {
  readonly query: string
  /** True where a word without a star is whole. */
  readonly whole: boolean
  /** All must hold, with the query, of one row. */
  readonly where: readonly Clause[]
}

/** Why a place was found. */
export const foundBy = ['text', 'value', 'name'] as const
export type FoundBy = (typeof foundBy)[number]

/** Every place found, column by column, in reading order: a hundred thousand must cross from a worker in no time. */
export interface Hits {
  readonly count: number
  /** Numbers of rows, of versions, and of segments within their version. */
  readonly rows: Uint32Array<ArrayBuffer>
  readonly versions: Uint32Array<ArrayBuffer>
  readonly segments: Uint32Array<ArrayBuffer>
  /** Offsets in the segment's printed text. */
  readonly starts: Uint32Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
  /** Indexes into `foundBy`. */
  readonly by: Uint8Array<ArrayBuffer>
}

export interface SearchAnswer {
  /** Numbers of the rows for which all holds, rising. A row may have no hit: where it was asked only what it does not contain. */
  readonly rows: Uint32Array<ArrayBuffer>
  readonly hits: Hits
  /** How many hits each version has, in the work's order. */
  readonly byVersion: readonly number[]
  /** Labels of names the query was taken for. */
  readonly names: readonly string[]
  /** What is wrong with a regular expression; null where nothing is. */
  readonly broken: string | null
}

/** True where nothing is asked yet. */
export const asksNothing = ({ query, where }: SearchRequest): boolean => query.trim() === '' && where.every((clause) => clause.query.trim() === '')
