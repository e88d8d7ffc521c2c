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
