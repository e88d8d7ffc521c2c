import { describe, expect, test } from 'vitest'
import type { ReviewedFinding } from '../checks/index.ts'
import { severities, type Finding, type Severity } from '../model/index.ts'
import { filterFindings, type FindingFilter } from './finding-filter.ts'

function reviewed(id: string, severity: Severity, blamed: readonly string[], state: ReviewedFinding['state'] = 'open', by: ReviewedFinding['by'] = state === 'dismissed' ? 'finding' : null): ReviewedFinding {
  const spans = ['en', 'de'].map((version) => ({ version, segment: 'a', start: 0, end: 1, text: 'x' }))
  const finding: Finding = { id, check: id.replace(/\d/g, ''), severity, category: 'accuracy/omission', row: 'a', blamed, spans, params: {} }
  return { finding, state, by, reason: null, dismissal: null }
}

const list = [
  reviewed('date1', 'error', ['de']),
  reviewed('date2', 'error', []),
  reviewed('spacing1', 'hint', ['en'], 'changed'),
  reviewed('spacing2', 'hint', ['en'], 'dismissed'),
  reviewed('capital1', 'hint', ['en'], 'dismissed', 'floor'),
]
const all: FindingFilter = { severities, check: null, version: null, state: 'todo' }
const shown = (filter: Partial<FindingFilter>) => filterFindings(list, { ...all, ...filter }).shown.map(({ id }) => id)

describe('findings are listed', () => {
  test.each<[string, Partial<FindingFilter>, readonly string[]]>([
    ['that are still to be looked at', {}, ['date1', 'date2', 'spacing1']],
    ['that changed since they were dismissed', { state: 'changed' }, ['spacing1']],
    ['that are dismissed, but not what is below the floor', { state: 'dismissed' }, ['spacing2']],
    ['of one kind', { check: 'date' }, ['date1', 'date2']],
    ['of one version: held to be wrong, or concerned where none is', { version: 'de' }, ['date1', 'date2']],
    ['of one version', { version: 'en' }, ['date2', 'spacing1']],
    ['of some severities', { severities: ['hint'] }, ['spacing1']],
  ])('%s', (_name, filter, ids) => {
    expect(shown(filter)).toEqual(ids)
  })

  test('with counts that say what each other choice would list', () => {
    const { counts } = filterFindings(list, { ...all, check: 'date' })
    expect(Object.fromEntries(counts.checks)).toEqual({ date: 2, spacing: 1 })
    expect(Object.fromEntries(counts.versions)).toEqual({ de: 2, en: 1 })
    expect(Object.fromEntries(counts.severities)).toEqual({ error: 2 })
    expect(Object.fromEntries(filterFindings(list, all).counts.states)).toEqual({ todo: 3, changed: 1, dismissed: 1 })
  })
})
