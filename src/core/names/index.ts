import type { Alignment, Name, Work } from '../model/index.ts'

/** Every person, place and named body of the work, found by rule from its aligned rows. */
export function findNames(_work: Work, _alignment: Alignment): readonly Name[] {
  return []
}

export { romanizationOf, romanizations, romanize } from './romanizations/index.ts'
export type { Romanization, Romanized } from './romanizations/index.ts'
