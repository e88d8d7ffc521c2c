import { describe, expect, test } from 'vitest'
import type { Work } from '../model/index.ts'
import { buildVersion } from './build-version.ts'
import { read, write } from './json.ts'
import { segmentOf } from './version-text.ts'
import { readString, writeString } from './works-for-test.ts'

const work: Work = {
  id: 'apples',
  title: { en: 'On apples', kk: 'Алмалар туралы' },
  identifiers: { reference: 'X(2019)1' },
  date: '2019-03-14',
  versions: [
    buildVersion('en', 'en', [{ ...segmentOf('paragraph-1', '1. Apples'), inline: [{ start: 3, end: 9, kind: 'bold', raw: '<b>', close: '</b>', holds: 0 }] }], { licence: { en: 'CC0' }, year: 2019, notes: { 'paragraph-1': { en: 'sic' } } }),
    buildVersion('kk', 'kk', [segmentOf('paragraph-1', '1. Алмалар')], { derivedFrom: 'en', label: { kk: 'Қазақша' } }),
  ],
}

describe('a work in JSON', () => {
  test('loses nothing', async () => {
    expect((await readString(read, await writeString(write, work))).work).toEqual(work)
  })
  test('keeps what is said of its rows, for the versions it has', async () => {
    const said = { ...work, alignment: { rows: [{ cells: { en: ['paragraph-1'], kk: ['paragraph-1'] }, pinned: true as const }], moves: [{ row: 'paragraph-1', after: null }] } }
    expect((await readString(read, await writeString(write, said))).work).toEqual(said)
    expect((await readString(read, await writeString(write, said, { versions: ['kk'] }))).work?.alignment?.rows).toEqual([{ cells: { kk: ['paragraph-1'] }, pinned: true }])
  })
  test('with one version left out, derives from nothing that is not there', async () => {
    const { work: again, problems } = await readString(read, await writeString(write, work, { versions: ['kk'] }))
    expect(problems).toEqual([])
    expect(again?.versions.map(({ id, derivedFrom }) => [id, derivedFrom])).toEqual([['kk', null]])
  })
  test.each([
    ['cut short', (json: string) => json.slice(0, -9), 'not-json', ''],
    ['a field of another kind', (json: string) => json.replace('"label":"1"', '"label":1'), 'field-wrong', 'versions.0.segments.0.label: 1'],
    ['a field missing', (json: string) => json.replace('"text":"1. Apples",', ''), 'field-missing', 'versions.0.segments.0.text: undefined'],
    ['an id twice', (json: string) => json.replace(/(\{"id":"paragraph-1"[^\n]*Apples[^\n]*)/, '$1,\n$1'), 'id-duplicate', 'en: paragraph-1'],
    ['a prototype', () => '{"__proto__":{"versions":[]}}', 'field-missing', 'id: undefined'],
  ])('%s is named', async (_name, damage, code, detail) => {
    const { work: again, problems } = await readString(read, damage(await writeString(write, work)))
    expect(again).toBeNull()
    expect(problems[0]?.code).toBe(code)
    expect(problems[0]?.detail).toContain(detail)
  })
})
