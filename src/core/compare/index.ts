export { diffWords } from './diff-words.ts'
export type { DiffOp } from './diff-words.ts'
