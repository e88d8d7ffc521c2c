export { lostNumbers } from './lost-numbers.ts'
export { readFacts } from './read-facts.ts'
export { unitBehind } from './unit-behind.ts'
