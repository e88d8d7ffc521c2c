import { describe, expect, test } from 'vitest'
import { nothingSaid, type Finding, type Row, type Segment, type Version, type Work } from '../model/index.ts'
import { findingMap } from './finding-map.ts'
import { lengthPlot, lengthProfile } from './length-profile.ts'

const segment = (id: string, length: number): Segment => ({ id, kind: 'text', text: 'x'.repeat(length), marker: null, label: null })

/** A work of these lengths: a version a column, a row a line; null where it is missing. */
function made(table: readonly (readonly (number | null)[])[]): { work: Work; rows: readonly Row[] } {
  const ids = ['en', 'de', 'ru'].slice(0, table[0]?.length)
  const versions = ids.map((id, column): Version => {
    const segments = table.flatMap((line, index) => (line[column] === null ? [] : [segment(`r${index}`, line[column] ?? 0)]))
    return { id, language: id, script: 'Latn', direction: 'ltr', ...nothingSaid, segments }
  })
  const rows = table.map((line, index): Row => ({ id: `r${index}`, kind: 'text', label: null, gap: false, cells: Object.fromEntries(ids.map((id, column) => [id, line[column] === null ? [] : [`r${index}`]])) }))
  return { work: { id: 'w', title: {}, identifiers: {}, date: null, versions }, rows }
}

describe('lengths', () => {
  test('are measured by each version’s own habit', () => {
    const { work, rows } = made([[100, 200], [300, 600], [200, 400]])
    expect([...lengthProfile(work, rows).values()].map(({ ratio }) => ratio.toFixed(2))).toEqual(['1.00', '1.00', '1.00'])
  })

  test('name the version that is far from the others', () => {
    const { work, rows } = made([[400, 400, 400], [300, 300, 120], [200, 200, 200], [500, 500, 500]])
    const { version, ratio } = lengthProfile(work, rows).get('r1')!
    expect(version).toBe('ru')
    expect(ratio).toBeLessThan(0.6)
  })

  test('of a row one version alone has are no difference', () => {
    const { work, rows } = made([[100, 100], [50, null]])
    expect(lengthProfile(work, rows).get('r1')).toEqual({ lengths: { en: 50 }, version: null, ratio: 1 })
  })

  test('plotted: rows both versions have, and those far from the usual', () => {
    const { work, rows } = made([[400, 400], [300, 310], [200, 190], [500, 505], [300, 90], [80, null]])
    const { points, outliers } = lengthPlot(lengthProfile(work, rows), 'en', 'de')
    expect(points).toHaveLength(5)
    expect(outliers.map(({ row }) => row)).toEqual(['r4'])
  })
})

test('the map holds every row and every finding, in no more lines than asked', () => {
  const { work, rows } = made(Array.from({ length: 25 }, () => [100, 100]))
  const finding = (row: string, severity: Finding['severity']): Finding => ({ id: `${row}${severity}`, check: 'date', severity, category: 'accuracy/omission', row, blamed: [], spans: [], params: {} })
  const findings = [finding('r3', 'hint'), finding('r4', 'error'), finding('r24', 'warning')]
  const lines = findingMap(rows, findings, lengthProfile(work, rows), 10)
  expect(lines.length).toBeLessThanOrEqual(10)
  expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(25)
  expect(lines.flatMap(({ first, severity, count }) => (severity ? [[first, severity, count]] : []))).toEqual([[3, 'error', 2], [24, 'warning', 1]])
})
