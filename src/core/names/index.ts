export { findNames } from './find/find-names.ts'
export { romanizationOf, romanizations, romanize } from './romanizations/index.ts'
export type { Romanization, Romanized } from './romanizations/index.ts'

export { compareNames, createNameMatcher, sameThreshold } from './match/index.ts'
export type { MatchedWords, MatchExplanation, MatchStep, NameMatch, NameMatcher } from './match/index.ts'
