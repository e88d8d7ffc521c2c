export { findNames } from './find/find-names.ts'
export { romanizationOf, romanizations, romanize } from './romanizations/index.ts'
export type { Romanization, Romanized } from './romanizations/index.ts'
