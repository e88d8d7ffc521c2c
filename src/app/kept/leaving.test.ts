import { expect, test } from 'vitest'
import { lostByLeaving } from './leaving.ts'

test.each([
  ['nothing is typed, all is kept', null, null, null],
  ['a passage is being typed', 'Zwei', null, 'draft'],
  ['a passage was emptied', '', null, 'draft'],
  ['the work could not be kept', null, 'work', 'unkept'],
  ['the corrections could not be kept', null, 'corrections', 'unkept'],
  ['both: what can be ended first is named first', 'Zwei', 'work', 'draft'],
] as const)('%s', (_, draft, unkept, lost) => {
  expect(lostByLeaving({ draft, unkept })).toBe(lost)
})
