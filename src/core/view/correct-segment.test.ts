import { expect, test } from 'vitest'
import { segmentOf } from '../formats/index.ts'
import { correctSegment } from './correct-segment.ts'

test('a corrected segment keeps its id and kind, and its marker is read anew', () => {
  const corrected = correctSegment(segmentOf('paragraph-3', '3. Releases 13 prisoners;'), '13. Releases 12 prisoners;')
  expect(corrected).toEqual({ id: 'paragraph-3', kind: 'paragraph', text: '13. Releases 12 prisoners;', marker: { start: 0, end: 3 }, label: '13' })
  expect(correctSegment(corrected, corrected.text)).toBe(corrected)
})
