export { createRespell } from './create-respell.ts'
export type { Respell } from './create-respell.ts'
export { spellingTargets } from './spelling-targets.ts'
export type { SpellingTarget } from './spelling-targets.ts'
