export { findNames } from './find/find-names.ts'
export { findNamesInText } from './find/find-names-in-text.ts'
export type { NameSpan } from './find/tagger/tag-names.ts'
export { createRespell, spellingTargets } from './respell/index.ts'
export type { Respell, SpellingTarget } from './respell/index.ts'
export { romanizationOf, romanizations, romanize } from './romanizations/index.ts'
export type { Romanization, Romanized } from './romanizations/index.ts'

export { compareNames, createNameIndex, createNameMatcher, detectSystem, nameKeys, reverseWord, sameThreshold } from './match/index.ts'
export type {
  CyrillicCandidate,
  CyrillicForm,
  DetectedSystem,
  DetectOptions,
  IndexedName,
  MatchedWords,
  MatchExplanation,
  MatchStep,
  NameIndex,
  NameMatch,
  NameMatcher,
  WordSystem,
} from './match/index.ts'

export { applyNaming, nameRef, noNaming } from './corrections/index.ts'
export type { NamedWork } from './corrections/index.ts'
export { nameMatrix, nameTable, spellingHabits } from './table/index.ts'
export type { CellAgreement, MatrixRow, SpelledName, SpellingHabit } from './table/index.ts'
export { createNameSearch } from './search/create-name-search.ts'
export type { FoundName, NameSearch } from './search/create-name-search.ts'
