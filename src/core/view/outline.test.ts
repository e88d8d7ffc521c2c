import { expect, test } from 'vitest'
import type { Row, SegmentKind } from '../model/index.ts'
import { outline, rowLabels, thinOutline } from './outline.ts'

const row = (id: string, kind: SegmentKind, label: string | null, gap = false): Row => ({ id, kind, label, gap, cells: {} })

const rows = [
  row('title', 'title', null),
  row('opening', 'opening', null),
  row('citation-1', 'citation', null),
  row('citation-2', 'citation', null),
  row('recital-a', 'recital', 'A'),
  row('paragraph-9', 'paragraph', '9'),
  row('paragraph-10', 'paragraph', '10', true),
  row('paragraph-11', 'paragraph', '11'),
  row('footnote-1', 'footnote', '1'),
]

test('rows stand in their parts, in the order of the document, gaps among them', () => {
  expect(outline(rows).map((group) => [group.part, group.items.map((item) => (item.gap ? `${item.label} ∅` : item.label)).join(' ')])).toEqual([
    ['heading', '1 2'],
    ['citations', '1 2'],
    ['recitals', 'A'],
    ['paragraphs', '9 10 ∅ 11'],
    ['footnotes', '1'],
  ])
})

test('a part that comes back later is not moved', () => {
  expect(outline([row('a', 'text', null), row('h', 'heading', null), row('b', 'text', null)]).map((group) => group.part)).toEqual(['text', 'heading', 'text'])
})

test('a number in an id stays, whatever stands before it', () => {
  expect(outline([row('heading-11', 'heading', null), row('paragraph-11-2', 'paragraph', null), row('citation-4', 'citation', null)]).flatMap(({ items }) => items.map(({ label }) => label))).toEqual(['11', '11.2', '4'])
})

test('a row without a printed label is counted in its part', () => {
  expect(rowLabels(rows).get('citation-2')?.label).toBe('2')
})

const chapters = (count: number, each: number): Row[] =>
  Array.from({ length: count }, (_, chapter) => [row(`heading-${chapter + 1}`, 'heading', null), ...Array.from({ length: each }, (_, text) => row(`text-${chapter + 1}-${text + 1}`, 'text', null))]).flat()

test('the outline of a long text is its headings', () => {
  const groups = thinOutline(outline(chapters(40, 50)), 100)
  expect(groups.flatMap(({ items }) => items.map((item) => item.row))).toEqual(Array.from({ length: 40 }, (_, index) => `heading-${index + 1}`))
})

test.each([
  ['too many headings', chapters(1000, 3), 300],
  ['no headings', chapters(0, 0).concat(Array.from({ length: 5000 }, (_, index) => row(`text-${index + 1}`, 'text', null))), 300],
])('a long text with %s is gone through in even steps', (_, long, most) => {
  const items = thinOutline(outline(long), most).flatMap((group) => group.items)
  expect(items.length).toBeLessThanOrEqual(most)
  expect(items.length).toBeGreaterThan(most / 2)
  expect(items[0]?.row).toBe(long[0]?.id)
})

test('a text with no more items than asked for keeps them all', () => {
  expect(thinOutline(outline(rows), 9)).toEqual(outline(rows))
})
