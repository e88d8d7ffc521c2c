import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cellRuns, type CellMark } from './cell-runs.ts'

/** Draws runs as a line a reader can check: `[names: text]`, a substitution as `printed→shown`. */
function drawn(text: string, marks: readonly CellMark[], substitutions: Parameters<typeof cellRuns>[2] = []): string {
  return cellRuns(text, marks, substitutions)
    .map((run) => {
      const body = run.substituted ? `${run.printed}→${run.shown}` : run.printed
      return run.marks.length > 0 ? `[${run.marks.map((mark) => mark.kind).join('+')}: ${body}]` : body
    })
    .join('|')
}

describe('runs of a cell', () => {
  const text = '4. Max Bokajew, 12 May'
  test.each<[string, CellMark[], { start: number; end: number; shown: string }[], string]>([
    ['no marks', [], [], '4. Max Bokajew, 12 May'],
    ['the marker stands apart', [{ kind: 'marker', start: 0, end: 2 }], [], '[marker: 4.]| Max Bokajew, 12 May'],
    [
      'overlapping marks split at every border',
      [
        { kind: 'name', id: 'n', start: 3, end: 14 },
        { kind: 'finding', id: 'f', severity: 'error', start: 7, end: 22 },
      ],
      [],
      '4. |[name: Max ]|[name+finding: Bokajew]|[finding: , 12 May]',
    ],
    [
      'a substitution is never split',
      [
        { kind: 'name', id: 'n', start: 3, end: 14 },
        { kind: 'finding', id: 'f', severity: 'hint', start: 7, end: 14 },
      ],
      [{ start: 3, end: 14, shown: 'Max Bokayev' }],
      '4. |[name+finding: Max Bokajew→Max Bokayev]|, 12 May',
    ],
    ['a missing value has a place but no text', [{ kind: 'finding', id: 'f', severity: 'error', start: 22, end: 22 }], [], '4. Max Bokajew, 12 May|[finding: ]'],
    ['words of the other text', [{ kind: 'deleted', words: 'Mr ', start: 3, end: 3 }], [], '4. |[deleted: ]|Max Bokajew, 12 May'],
  ])('%s', (_title, marks, substitutions, expected) => {
    expect(drawn(text, marks, substitutions)).toBe(expected)
  })

  test('an empty text keeps its places', () => {
    expect(drawn('', [{ kind: 'finding', id: 'f', severity: 'error', start: 0, end: 0 }])).toBe('[finding: ]')
  })

  const span = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const mark = fc.oneof(
    span.map((at): CellMark => ({ kind: 'name', id: 'n', ...at })),
    span.map((at): CellMark => ({ kind: 'finding', id: 'f', severity: 'hint', ...at })),
  )
  property.prop([fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(mark, { maxLength: 6 }), fc.array(fc.tuple(span, fc.string()).map(([at, shown]) => ({ ...at, shown })), { maxLength: 4 })])(
    'nothing printed is dropped, doubled or moved',
    (printed, marks, substitutions) => {
      const runs = cellRuns(printed, marks, substitutions)
      expect(runs.map((run) => run.printed).join('')).toBe(printed)
      for (const run of runs) expect(printed.slice(run.start, run.end)).toBe(run.printed)
      for (const given of marks) expect(runs.some((run) => run.marks.includes(given))).toBe(true)
    },
  )
})
