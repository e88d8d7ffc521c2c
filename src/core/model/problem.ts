/** What can be wrong with something read. Closed: the interface words each. */
export type ProblemCode =
  | 'not-json'
  | 'field-missing'
  | 'field-wrong'
  | 'version-missing'
  | 'version-unknown'
  | 'id-missing'
  | 'id-duplicate'
  | 'id-malformed'
  | 'encoding'
  | 'empty'
  | 'encoding-guessed'
  | 'language-unknown'
  | 'format-wrong'
  | 'xml-broken'
  | 'xml-entities'
  | 'zip-broken'
  | 'zip-path'
  | 'too-large'
  | 'line-broken'
  | 'rows-found'
  | 'not-carried'
  | 'times-missing'
  | 'not-saved'
  | 'segment-unknown'
  | 'row-unknown'

/** Bad input as a value: what is wrong, in which file, where. */
export interface Problem {
  readonly code: ProblemCode
  readonly file: string
  /** 1-based line, or null where the whole file is meant. */
  readonly line: number | null
  /** What the wording quotes: the field, the id, the value found. */
  readonly detail: string
}
