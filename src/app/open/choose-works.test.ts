import { describe, expect, test } from 'vitest'
import { nothingSaid, type Version, type Work } from '../../core/index.ts'
import { memoryRows } from '../../core/index.ts'
import { canBeMemory, chooseWorks, likelyTitle, likelyTogether } from './choose-works.ts'
import type { OpeningItem } from './open-store.ts'

const version = (id: string, ids: readonly string[], language = id.split('-')[0] ?? id): Version => ({
  id, language, script: 'Latn', direction: 'ltr', ...nothingSaid,
  segments: ids.map((segment) => ({ id: segment, kind: 'text', text: `${id} ${segment}`, marker: null, label: null })),
}) // prettier-ignore

let keys = 0
function item(name: string, versions: readonly Version[], more: { rowsGiven?: boolean; format?: string; use?: OpeningItem['use']; work?: Partial<Work> } = {}): OpeningItem {
  const work: Work = { id: name.split('.')[0] ?? '', title: {}, identifiers: {}, date: null, versions, ...more.work }
  return {
    key: keys++, name, size: 1, source: { kind: 'file', file: new Blob([name]) }, said: {}, use: more.use ?? 'text', state: 'read', done: 1,
    reading: { format: more.format ?? 'text', encoding: 'utf-8', rowsGiven: more.rowsGiven ?? false, work: versions.length > 0 ? work : null, problems: [], companions: {} },
  } // prettier-ignore
}

const broken = item('broken.tmx', [])
const english = item('report.en.txt', [version('en', ['text-1', 'text-2'])])
const german = item('report.de.txt', [version('de', ['text-1'])])
const tmx = item('memory.tmx', [version('en', ['1', '2']), version('de', ['1', '2'])], { rowsGiven: true, format: 'tmx' })

describe('files become works', () => {
  test('bare texts are versions of one work whose rows are to be found', () => {
    const [draft, ...more] = chooseWorks([english, broken, german], true, 'Report')
    expect(more).toEqual([])
    expect(draft?.work.title).toEqual({ und: 'Report' })
    expect(draft?.work.versions.map(({ id, provenance }) => [id, provenance])).toEqual([['en', { und: 'report.en.txt' }], ['de', { und: 'report.de.txt' }]])
    expect(draft?.given).toEqual([])
    expect(draft?.originals.map(({ name, versions }) => [name, versions])).toEqual([['report.en.txt', { en: 'en' }], ['report.de.txt', { de: 'de' }]])
  })
  test('or each its own, where the person says so', () => {
    expect(chooseWorks([english, german], false, '').map(({ work, given }) => [work.title, work.versions.length, given])).toEqual([[{ und: 'report' }, 1, null], [{ und: 'report' }, 1, null]])
  })
  test('rows that a file gives are not looked for', () => {
    expect(chooseWorks([tmx], true, '')[0]?.given).toBeNull()
  })
  test('a text joins the rows a file gives', () => {
    const [draft] = chooseWorks([tmx, item('kk.txt', [version('kk', ['text-1'])])], true, '')
    expect(draft?.given).toEqual([['en', 'de']])
  })
  test('files that share their ids share their rows; ids alike by chance do not', () => {
    const a = item('en.md', [version('en', ['title', 'recital-a', 'paragraph-1'])], { rowsGiven: true })
    const b = item('de.md', [version('de', ['title', 'recital-a', 'paragraph-2'])], { rowsGiven: true })
    const c = item('ru.html', [version('ru', ['top', 'main', 'title'])], { rowsGiven: true })
    expect(chooseWorks([a, b], true, '')[0]?.given).toBeNull()
    expect(chooseWorks([a, b, c], true, '')[0]?.given).toEqual([['en', 'de']])
  })
  test('two texts in one language are told apart, and know their versions in their files', () => {
    const [draft] = chooseWorks([english, item('revised.txt', [version('en', ['text-1'])])], true, '')
    expect(draft?.work.versions.map(({ id, label }) => [id, label])).toEqual([['en', { und: 'report.en' }], ['en-2', { und: 'revised' }]])
    expect(draft?.originals[1]?.versions).toEqual({ en: 'en-2' })
  })
  test('a whole work stays as it is, beside others', () => {
    const whole = item('law.json', [version('en', ['a'])], { format: 'json', work: { title: { en: 'Law', de: 'Gesetz' } } })
    expect(chooseWorks([whole, english, german], true, 'Report').map(({ work }) => work.title)).toEqual([{ en: 'Law', de: 'Gesetz' }, { und: 'Report' }])
    expect(chooseWorks([whole], true, 'Law')[0]?.work.title).toEqual({ en: 'Law', de: 'Gesetz' })
    expect(chooseWorks([whole], true, 'Other')[0]?.work.title).toEqual({ und: 'Other' })
  })
  test('what is left out or is a memory is no work', () => {
    expect(chooseWorks([item('a.txt', [version('en', ['1'])], { use: 'none' }), item('m.tmx', [version('en', ['1'])], { use: 'memory' })], true, '')).toEqual([])
  })
})

test('what is taken to be meant', () => {
  expect(likelyTogether([english, german])).toBe(true)
  expect(likelyTogether([tmx, item('kk.txt', [version('kk', ['text-1'])])])).toBe(true)
  expect(likelyTogether([tmx, item('other.tmx', tmx.reading?.work?.versions ?? [])])).toBe(false)
})

test.each([
  ['report.de.docx', 'report'],
  ['Bericht_de-AT.txt', 'Bericht'],
  ['Bericht 3.txt', 'Bericht 3'],
  ['decision/de.txt', 'decision'],
  ['de.txt', 'de text-1'],
])('%s is called %s', (name, title) => {
  expect(likelyTitle([item(name, [version('de', ['text-1'])])])).toBe(title)
})

test('a memory is the rows of a file that says them, in two languages or more', () => {
  expect(memoryRows({ ...tmx.reading!.work!, versions: [version('en', ['1', '2', '3']), version('de', ['1', '3']), version('de-2', ['1', '2'], 'de')] })).toEqual([
    { en: 'en 1', de: 'de 1' },
    { en: 'en 2', de: 'de-2 2' },
    { en: 'en 3', de: 'de 3' },
  ])
  expect([tmx, english].map(canBeMemory)).toEqual([true, false])
})
