// What the page loads when a work kept in this browser is asked for.
export { readKept } from './kept-works.ts'
export { followFindings, showKept, showMemory } from './show-kept.ts'
