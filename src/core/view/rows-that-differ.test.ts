import { expect, test } from 'vitest'
import type { Finding, Row } from '../model/index.ts'
import { rowsThatDiffer } from './rows-that-differ.ts'

const row = (id: string): Row => ({ id, kind: 'text', label: null, gap: false, cells: { en: [id], de: [] } })
const finding = (of: string): Finding => ({ id: of, check: 'date', severity: 'error', category: 'accuracy/omission', row: of, blamed: [], spans: [], params: {} })

test('rows differ by findings or by words, and keep their order', () => {
  const rows = ['a', 'b', 'c', 'd'].map(row)
  const compared = { en: { a: [{ kind: 'inserted' as const, start: 0, end: 1 }], b: [] } }
  expect(rowsThatDiffer(rows, [finding('d')], compared).map(({ id }) => id)).toEqual(['a', 'd'])
  expect(rowsThatDiffer(rows, [], {})).toEqual([])
})
