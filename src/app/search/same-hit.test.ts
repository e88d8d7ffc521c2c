import { expect, test } from 'vitest'
import type { Hits } from '../../core/index.ts'
import { sameHit } from './same-hit.ts'

const hits = (...places: readonly (readonly [version: number, segment: number, start: number])[]): Hits => ({
  count: places.length,
  rows: new Uint32Array(places.map(([, segment]) => segment)),
  versions: new Uint32Array(places.map(([version]) => version)),
  segments: new Uint32Array(places.map(([, segment]) => segment)),
  starts: new Uint32Array(places.map(([, , start]) => start)),
  ends: new Uint32Array(places.map(([, , start]) => start + 4)),
  by: new Uint8Array(places.length),
})

test('a hit keeps its place when others are found before it', () => {
  expect(sameHit(hits([0, 3, 10], [1, 3, 7]), 1, hits([0, 1, 0], [0, 3, 10], [1, 2, 5], [1, 3, 7]))).toBe(3)
})

test('a hit found no more has no number', () => {
  expect(sameHit(hits([0, 3, 10]), 0, hits([0, 3, 11], [1, 3, 10]))).toBeNull()
})
