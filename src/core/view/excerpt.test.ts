import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const text = 'unter Hinweis auf seine Entschließung vom 15. März 2012 (5) und vom 17. September 2009'
const drawn = (start: number, end: number, reach: number): string => {
  const { before, quoted, after, cutBefore, cutAfter } = excerpt(text, { start, end }, reach)
  return `${cutBefore ? '… ' : ''}${before}[${quoted}]${after}${cutAfter ? ' …' : ''}`
}

test.each([
  [42, 55, 12, '… vom [15. März 2012] (5) und vom …'],
  [55, 55, 12, '… März 2012[] (5) und vom …'],
  [0, 5, 8, '[unter] Hinweis …'],
  [84, 86, 100, 'unter Hinweis auf seine Entschließung vom 15. März 2012 (5) und vom 17. September 20[09]'],
  // A word longer than the reach is left out whole.
  [42, 44, 3, '… [15]. …'],
])('%i–%i, reach %i', (start, end, reach, expected) => {
  expect(drawn(start, end, reach)).toBe(expected)
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), fc.nat(30)])('what is quoted is printed', (source, a, b, reach) => {
  const [start, end] = [Math.min(a, b, source.length), Math.min(Math.max(a, b), source.length)]
  const { before, quoted, after } = excerpt(source, { start, end }, reach)
  expect(source).toContain(before + quoted + after)
  expect(quoted).toBe(source.slice(start, end))
})
