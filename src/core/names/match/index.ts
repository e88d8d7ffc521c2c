export { compareNames, createNameMatcher, sameThreshold } from './compare-names.ts'
export type { MatchedWords, MatchExplanation, MatchStep, NameMatch, NameMatcher } from './compare-names.ts'
