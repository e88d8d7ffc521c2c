import { expect, test } from 'vitest'
import { alignByIds } from '../align/index.ts'
import { segmentOf } from '../formats/index.ts'
import { nothingSaid, type Version } from '../model/index.ts'
import { dotPlot, rowNear } from './dot-plot.ts'

const version = (id: string, ids: readonly string[]): Version => ({
  id,
  language: id,
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: ids.map((segment) => segmentOf(segment, segment)),
})
const plot = (a: readonly string[], b: readonly string[]) => {
  const [left, right] = [version('en', a), version('de', b)]
  return dotPlot(left, right, alignByIds([left, right]).rows)
}

test('rows of both versions are dots at their places', () => {
  expect(plot(['x', 'y'], ['x', 'y'])).toEqual({
    width: 2,
    height: 2,
    dots: [
      { row: 'x', a: [0, 1], b: [0, 1], jump: false },
      { row: 'y', a: [1, 2], b: [1, 2], jump: false },
    ],
    onlyA: [],
    onlyB: [],
  })
})

test('what one version alone has is a gap', () => {
  expect(plot(['x', 'y', 'z'], ['x', 'z', 'w'])).toMatchObject({ onlyA: [{ row: 'y', a: [1, 2] }], onlyB: [{ row: 'w', b: [2, 3] }] })
})

test('what stands elsewhere is a jump, and only that', () => {
  expect(
    plot(['a', 'b', 'c', 'd', 'e'], ['b', 'c', 'd', 'a', 'e'])
      .dots.filter(({ jump }) => jump)
      .map(({ row }) => row),
  ).toEqual(['a'])
})

test.each([
  [0.4, 0.6, 'a'],
  [1.9, 2.1, 'c'],
  [1.5, 0, 'b'],
  [0, 1.5, 'z'],
])('a press at %d, %d means %s', (x, y, row) => {
  expect(rowNear(plot(['a', 'b', 'c'], ['a', 'z', 'c']), x, y)).toBe(row)
})

test('two empty versions have nothing to press', () => {
  expect(rowNear(plot([], []), 0, 0)).toBeNull()
})
