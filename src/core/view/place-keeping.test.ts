import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { placeAt, scrollToKeep } from './place-keeping.ts'

const boxes = [
  { row: 'a', top: -300, height: 250 },
  { row: 'b', top: -50, height: 400 },
  { row: 'c', top: 350, height: 100 },
]

describe('the row under the eye', () => {
  test.each([
    [100, 'b'],
    [360, 'c'],
    [-60, 'a'],
    [9000, 'c'],
  ])('line at %i is in row %s', (line, row) => {
    expect(placeAt(boxes, line)?.row).toBe(row)
  })
  test('an empty page has no place', () => {
    expect(placeAt([], 100)).toBeNull()
  })
})

property.prop([fc.integer({ min: -2000, max: 500 }), fc.integer({ min: 1, max: 3000 }), fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 3000 })])(
  'after any change of size and place the line is still in the row',
  (top, height, newTop, newHeight) => {
    const line = 120
    const place = placeAt([{ row: 'a', top, height }], line)
    if (!place || top > line || top + height <= line) return
    const box = { row: 'a', top: newTop, height: newHeight }
    const moved = newTop - scrollToKeep(place, box, line, 40)
    if (top >= 40) expect(moved).toBe(top)
    else {
      expect(moved).toBeLessThanOrEqual(line + 1e-6)
      expect(moved + newHeight).toBeGreaterThanOrEqual(line - 1e-6)
    }
  },
)
