export { learnLinks } from './learn-links.ts'
export type { LinkedWord, Linker, LinkSource, LinkStrength, MemoryRow, RowLinks, WordLink } from './learn-links.ts'
