import { expect, test } from 'vitest'
import type { Version, Work } from '../../core/index.ts'
import { rowCitation } from './row-citation.ts'

const version = (id: string, label: string, text: string): Version => ({
  id,
  language: id,
  script: 'Latn',
  direction: 'ltr',
  label: { en: label },
  provenance: { en: 'made for this test' },
  licence: {},
  derivedFrom: null,
  year: null,
  unofficial: true,
  notes: {},
  segments: [{ id: 'p-1', kind: 'paragraph', text, marker: null, label: '1' }],
})

test('each version with its source, then the work, the row and the link; a version without the row is left out', () => {
  const versions = [version('en', 'English', '1. Calls on'), version('de', 'German', '1. fordert'), version('ru', 'Russian', '')]
  const work: Work = { id: 'w', title: { en: 'A resolution' }, identifiers: { reference: 'P8' }, date: null, versions }
  const row = { id: 'p-1', kind: 'paragraph' as const, label: '1', gap: false, cells: { en: ['p-1'], de: ['p-1'], ru: [] } }
  expect(rowCitation({ work, row, versions, language: 'en', rowName: 'Paragraph 1', link: 'https://example.org/#row=p-1' })).toBe(
    '1. Calls on\n[English. made for this test]\n\n1. fordert\n[German. made for this test]\n\nA resolution, P8, Paragraph 1\nhttps://example.org/#row=p-1',
  )
})
