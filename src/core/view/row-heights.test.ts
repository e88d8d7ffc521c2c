import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createRowHeights } from './row-heights.ts'

const measurements = fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 900 })), { maxLength: 60 })

describe('heights of rows', () => {
  property.prop([fc.array(fc.nat(2000), { minLength: 1, maxLength: 200 }), measurements])('offsets are the sums of the heights before them', (lengths, measured) => {
    const heights = createRowHeights(lengths)
    for (const [row, height] of measured) heights.measure(row, height)
    let sum = 0
    for (let row = 0; row <= lengths.length; row++) {
      expect(heights.offsetOf(row)).toBeCloseTo(sum, 6)
      sum += heights.heightOf(row)
    }
  })

  property.prop([fc.array(fc.nat(2000), { minLength: 1, maxLength: 200 }), measurements, fc.double({ min: 0, max: 0.999, noNaN: true })])('the row at a distance is the one that stands there', (lengths, measured, share) => {
    const heights = createRowHeights(lengths)
    for (const [row, height] of measured) heights.measure(row, height)
    const offset = share * heights.offsetOf(lengths.length)
    const row = heights.rowAt(offset)
    expect(heights.offsetOf(row)).toBeLessThanOrEqual(offset + 1e-6)
    expect(heights.offsetOf(row + 1)).toBeGreaterThan(offset - 1e-6)
  })

  property.prop([fc.array(fc.nat(2000), { minLength: 1, maxLength: 200 }), measurements])('what is measured stays as measured', (lengths, measured) => {
    const heights = createRowHeights(lengths)
    for (const [row, height] of measured) heights.measure(row, height)
    for (const [row, height] of new Map(measured)) if (row < lengths.length) expect(heights.heightOf(row)).toBe(height)
  })

  test('a distance outside the rows is the first or the last', () => {
    const heights = createRowHeights([10, 20, 30])
    expect([heights.rowAt(-5), heights.rowAt(0), heights.rowAt(1e9)]).toEqual([0, 0, 2])
  })

  test('rows not yet measured are estimated by those that are', () => {
    const heights = createRowHeights(Array.from({ length: 100 }, () => 100))
    for (let row = 0; row < 10; row++) heights.measure(row, 134)
    expect(heights.heightOf(99)).toBeCloseTo(134)
  })
})
