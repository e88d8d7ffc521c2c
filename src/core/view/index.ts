export { analyse } from './analyse.ts'
export type { Analysis } from './analyse.ts'
