import { expect, test } from 'vitest'
import type { Segment, Version, Work } from '../model/index.ts'
import { cellRuns } from './cell-runs.ts'
import { compareMarks } from './compare-marks.ts'

const segment = (id: string, text: string): Segment => ({ id, kind: 'paragraph', text, marker: null, label: null })
const version = (id: string, ...segments: Segment[]): Version => ({
  id,
  language: 'en',
  script: 'Latn',
  direction: 'ltr',
  label: {},
  provenance: {},
  licence: {},
  derivedFrom: null,
  year: null,
  unofficial: true,
  notes: {},
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
