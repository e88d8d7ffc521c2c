// The core's contents page, and its only door for app, cli and workers.

// Model: the words everything else is said in
export * from './model/index.ts'

// Languages: what is known of each
export { languageOf, languages } from './languages/index.ts'
export type { Language } from './languages/index.ts'

// Analysis: rows, facts, names and findings of a work
export { analyse } from './view/index.ts'
export type { Analysis } from './view/index.ts'
