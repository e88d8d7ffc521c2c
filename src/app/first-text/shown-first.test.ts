import { expect, test } from 'vitest'
import { decodeView, encodeView } from '../state/view-url.ts'
import { noSearch, type View } from '../state/view.ts'
import { shownFirst } from './shown-first.ts'

const versions = [
  { id: 'en', language: 'en' },
  { id: 'en-revised', language: 'en' },
  { id: 'de', language: 'de' },
  { id: 'kk', language: 'kk' },
  { id: 'ru', language: 'ru' },
]
const first = { work: 'law', linked: '', own: '', language: 'en', width: 1440, fits: 4 }
const view: View = { work: 'law', versions: ['en', 'de'], layout: 'columns', mode: 'read', reading: 'en', spelling: 'printed', spellings: {}, compare: {}, diffBy: [], facts: false, factMarks: false, only: false, ...noSearch, row: null, finding: null }

test('a first visit shows a column a language, as many as fit', () => {
  expect(shownFirst(versions, first)).toEqual(['en', 'de', 'kk', 'ru'])
  expect(shownFirst(versions, { ...first, fits: 2 })).toEqual(['en', 'de'])
})

test('a phone shows the version in the reader’s language', () => {
  expect(shownFirst(versions, { ...first, width: 390, language: 'ru' })).toEqual(['ru'])
  expect(shownFirst(versions, { ...first, width: 390, language: 'en' })).toEqual(['en-revised'])
  expect(shownFirst(versions, { ...first, width: 390, own: encodeView({ ...view, layout: 'single', reading: 'kk' }) })).toEqual(['kk'])
})

test('what was shown last, or what a link asks for, goes before', () => {
  expect(shownFirst(versions, { ...first, own: encodeView(view) })).toEqual(['en', 'de'])
  expect(shownFirst(versions, { ...first, own: encodeView(view), linked: encodeView({ ...view, versions: ['kk', 'ru'] }) })).toEqual(['kk', 'ru'])
})

test.each<[string, Partial<View>]>([
  ['another work', { work: 'novel' }],
  ['another order', { versions: ['de', 'en'] }],
  ['a version that is not there', { versions: ['en', 'fr'] }],
  ['rows one above the other', { layout: 'stacked' }],
  ['one version where columns have room', { layout: 'single' }],
  ['the alignment', { mode: 'align' }],
  ['another spelling', { spelling: 'de' }],
  ['a difference', { compare: { en: 'en-revised' } }],
  ['a place', { row: 'paragraph-2' }],
  ['facts', { facts: true }],
  ['something looked for', { find: 'law' }],
])('%s is not shown by the bare text', (_, change) => {
  const hash = encodeView({ ...view, ...change })
  expect(decodeView(hash).work).toBeDefined()
  expect(shownFirst(versions, { ...first, linked: hash })).toBeNull()
  expect(shownFirst(versions, { ...first, own: hash })).toBeNull()
})
