import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentOf, type WorkDescription } from '../formats/index.ts'
import { nothingSaid, type Version } from '../model/index.ts'
import { alignByIds } from './align-by-ids.ts'

const bare: Omit<WorkDescription['versions'][number], 'id'> = {
  language: 'en',
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
}
const version = (id: string, ids: readonly string[]): Version => ({
  ...bare,
  id,
  segments: ids.map((segment) => segmentOf(segment, segment.startsWith('paragraph') ? `${segment.split('-')[1]}. text` : segment.startsWith('recital') ? `${segment.split('-')[1]?.toUpperCase()}. text` : segment)),
})
const table = (...versions: Version[]) =>
  alignByIds(versions).rows.map((row) => `${row.id}: ${versions.map(({ id }) => row.cells[id]?.join('+') || (row.gap ? '∅' : '–')).join(' | ')}`)

describe('alignByIds', () => {
  test('puts equal ids into one row and says where one is missing', () => {
    expect(table(version('en', ['title', 'recital-a', 'footnote-1']), version('de', ['title', 'footnote-1']))).toEqual([
      'title: title | title',
      'recital-a: recital-a | –',
      'footnote-1: footnote-1 | footnote-1',
    ])
  })

  test('places what only a later version has after its own predecessor', () => {
    expect(table(version('en', ['title', 'paragraph-2']), version('de', ['title', 'paragraph-1', 'paragraph-2', 'footnote-1']))).toEqual([
      'title: title | title',
      'paragraph-1: – | paragraph-1',
      'paragraph-2: paragraph-2 | paragraph-2',
      'footnote-1: – | footnote-1',
    ])
  })

  test('makes an empty row where the numbering of every version jumps', () => {
    expect(table(version('en', ['paragraph-9', 'paragraph-11']), version('de', ['paragraph-9', 'paragraph-11']))).toEqual([
      'paragraph-9: paragraph-9 | paragraph-9',
      'paragraph-10: ∅ | ∅',
      'paragraph-11: paragraph-11 | paragraph-11',
    ])
    expect(table(version('en', ['recital-b', 'recital-d']))).toContain('recital-c: ∅')
  })

  test('makes none between kinds or after a long jump', () => {
    expect(table(version('en', ['recital-a', 'paragraph-3', 'paragraph-30'])).some((row) => row.includes('∅'))).toBe(false)
  })

  const ids = fc.uniqueArray(fc.constantFrom('title', 'recital-a', 'recital-b', 'recital-d', 'paragraph-1', 'paragraph-2', 'paragraph-4', 'footnote-1', 'text-1', 'text-2'))
  property.prop([fc.array(ids, { minLength: 1, maxLength: 5 })])('every segment of every version stands in exactly one row, whatever the orders', (lists) => {
    const versions = lists.map((list, index) => version(`v${index}`, list))
    const { rows } = alignByIds(versions)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { id, segments } of versions) expect(rows.flatMap((row) => row.cells[id] ?? []).toSorted()).toEqual(segments.map((segment) => segment.id).toSorted())
  })
})
