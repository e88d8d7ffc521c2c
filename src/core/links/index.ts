export { learnLinks } from './learn-links.ts'
export type { Linker, LinkSource } from './learn-links.ts'
export type { LinkedWord, LinkStrength, RowLinks, WordLink } from './choose-links.ts'
export type { MemoryRow } from './memory.ts'
