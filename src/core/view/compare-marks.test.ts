import { expect, test } from 'vitest'
import { nothingSaid, type Segment, type Version, type Work } from '../model/index.ts'
import { cellRuns } from './cell-runs.ts'
import { compareMarks } from './compare-marks.ts'

const segment = (id: string, text: string): Segment => ({ id, kind: 'paragraph', text, marker: null, label: null })
const version = (id: string, ...segments: Segment[]): Version => ({
  id,
  language: 'en',
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments,
})

test('words of the one and the other stand in one line, in either direction', () => {
  const newer = segment('p', 'having regard to Rule 135(5)')
  const older = segment('p', 'based on Rule 135(5)')
  const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('new', newer, segment('q', 'alone')), version('old', older)] }
  const row = (id: string, cells: Record<string, string[]>) => ({ id, kind: 'paragraph' as const, label: null, gap: false, cells })
  const alignment = { rows: [row('p', { new: ['p'], old: ['p'] }), row('q', { new: ['q'], old: [] })] }
  const line = (text: string, marks: ReturnType<typeof compareMarks>): string =>
    cellRuns(text, marks['p'] ?? [])
      .map((run) => run.marks.map((mark) => (mark.kind === 'deleted' ? `[-${mark.words}-]` : `{+${run.printed}+}`)).join('') || run.printed)
      .join('')
  expect(line(newer.text, compareMarks(work, alignment, 'new', 'old'))).toBe('[-based on-]{+having regard to+} Rule 135(5)')
  expect(line(older.text, compareMarks(work, alignment, 'old', 'new'))).toBe('[-having regard to-]{+based on+} Rule 135(5)')
  expect(compareMarks(work, alignment, 'new', 'old')['q']).toBeUndefined()
})

test('text put elsewhere is marked as moved at both ends, with the row of the other', () => {
  const sentence = 'it deplores the closing of independent newspapers'
  const older = version('old', segment('p', `Rain fell; ${sentence}.`), segment('q', 'Snow fell.'))
  const newer = version('new', segment('p', 'Rain fell.'), segment('q', `Snow fell; ${sentence}.`))
  const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [newer, older] }
  const alignment = { rows: ['p', 'q'].map((id) => ({ id, kind: 'paragraph' as const, label: null, gap: false, cells: { new: [id], old: [id] } })) }
  const marks = compareMarks(work, alignment, 'new', 'old', { moved: true })
  expect(marks['p']).toContainEqual({ kind: 'deleted', start: 9, end: 9, words: sentence, moved: 'q' })
  expect(marks['q']).toContainEqual({ kind: 'inserted', start: 11, end: 11 + sentence.length, moved: 'p' })
  expect(Object.values(compareMarks(work, alignment, 'new', 'old')).flat().some((mark) => 'moved' in mark)).toBe(false)
})

test('a segment without counterpart is marked only where its text came from elsewhere', () => {
  const sentence = 'it deplores the closing of independent newspapers'
  const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('new', segment('q', `Moreover, ${sentence}.`)), version('old', segment('p', sentence))] }
  const row = (id: string, cells: Record<string, string[]>) => ({ id, kind: 'paragraph' as const, label: null, gap: false, cells })
  const alignment = { rows: [row('p', { new: [], old: ['p'] }), row('q', { new: ['q'], old: [] })] }
  expect(compareMarks(work, alignment, 'new', 'old', { moved: true })).toEqual({ q: [{ kind: 'inserted', start: 10, end: 10 + sentence.length, moved: 'p' }] })
})

test('by sentences a rewritten one stands against what was there: nothing has moved, and the marker keeps out of it', () => {
  const marked = (text: string): Segment => ({ ...segment('p', text), marker: { start: 0, end: 2 } })
  const before = 'whereas the harvest was good and the weather fine in the whole of the country.'
  const now = 'whereas the harvest was good and the weather fine in most of the country.'
  const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('new', marked(`B. ${now}`)), version('old', marked(`A. ${before}`))] }
  const alignment = { rows: [{ id: 'p', kind: 'paragraph' as const, label: null, gap: false, cells: { new: ['p'], old: ['p'] } }] }
  expect(compareMarks(work, alignment, 'new', 'old', { moved: true, bySentence: true })).toEqual({
    p: [
      { kind: 'deleted', start: 0, end: 0, words: 'A' },
      { kind: 'inserted', start: 0, end: 1 },
      { kind: 'deleted', start: 3, end: 3, words: before },
      { kind: 'inserted', start: 3, end: 3 + now.length },
    ],
  })
})
