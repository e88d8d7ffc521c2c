import { expect, test } from 'vitest'
import type { Finding, Row, Severity } from '../model/index.ts'
import { orderFindings, stepFinding } from './finding-order.ts'

const rows = ['a', 'b', 'c'].map((id): Row => ({ id, kind: 'paragraph', label: null, gap: false, cells: {} }))
const finding = (id: string, row: string, severity: Severity, start = 0): Finding => ({
  id,
  check: 'date',
  severity,
  category: 'accuracy/mistranslation',
  row,
  blamed: [],
  spans: [{ version: 'en', segment: row, start, end: start, text: '' }],
  params: {},
})
const findings = [finding('b-hint', 'b', 'hint'), finding('c-error', 'c', 'error'), finding('b-error-2', 'b', 'error', 9), finding('b-error-1', 'b', 'error', 3)]

test('by row, then gravity, then place', () => {
  expect(orderFindings(findings, rows).map(({ id }) => id)).toEqual(['b-error-1', 'b-error-2', 'b-hint', 'c-error'])
})

test.each([
  ['the next one', { finding: 'b-hint', row: null }, 1, 'c-error'],
  ['round the end', { finding: 'c-error', row: null }, 1, 'b-error-1'],
  ['round the start', { finding: 'b-error-1', row: null }, -1, 'c-error'],
  ['from the row being read', { finding: null, row: 'c' }, 1, 'c-error'],
  ['backwards from the row being read', { finding: null, row: 'a' }, -1, 'c-error'],
  ['a finding that is gone', { finding: 'gone', row: 'b' }, 1, 'b-error-1'],
] as const)('%s', (_title, from, step, expected) => {
  expect(stepFinding(orderFindings(findings, rows), rows, from, step)?.id).toBe(expected)
})

test('nothing to go to', () => {
  expect(stepFinding([], rows, { finding: null, row: null }, 1)).toBeNull()
})
