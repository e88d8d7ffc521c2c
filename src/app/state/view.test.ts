import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { nothingSaid, type Version, type Work } from '../../core/index.ts'
import { diffChoices, layouts, modes, moveVersion, startingVersions, toggleVersion, viewOf, type View } from './view.ts'
import { decodeView, encodeView } from './view-url.ts'

const version = (id: string, language = id): Version => ({
  id,
  language,
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: [],
})
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('en'), version('en-revised', 'en'), version('de'), version('ru')] }
const fallback = { versions: ['en', 'de'], layout: 'columns', reading: 'en' } as const

describe('a view the work can show', () => {
  test('one version of each language first, as many as there is room for', () => {
    expect(startingVersions(work.versions, 6)).toEqual(['en', 'de', 'ru'])
    expect(startingVersions(work.versions, 2)).toEqual(['en', 'de'])
    expect(startingVersions(work.versions, 0)).toEqual(['en'])
  })
  test('versions the work does not have are passed over', () => {
    expect(viewOf(work, { versions: ['fr', 'ru', 'ru', 'en'], reading: 'fr' }, fallback)).toMatchObject({ versions: ['ru', 'en'], reading: 'en' })
    expect(viewOf(work, { versions: ['fr'] }, fallback).versions).toEqual(['en', 'de'])
  })
  test('only versions in one language are compared word by word', () => {
    expect(viewOf(work, { compare: { 'en-revised': 'en', de: 'en', en: 'en' } }, fallback).compare).toEqual({ 'en-revised': 'en' })
  })
  test('the last column stays, a seventh does not come', () => {
    expect(toggleVersion(['en'], 'en')).toEqual(['en'])
    expect(toggleVersion(['en', 'de'], 'en')).toEqual(['de'])
    expect(toggleVersion(['1', '2', '3', '4', '5', '6'], '7')).toHaveLength(6)
  })
  test('moving to the left, to the right, past the end', () => {
    expect(moveVersion(['en', 'de', 'ru'], 'ru', 0)).toEqual(['ru', 'en', 'de'])
    expect(moveVersion(['en', 'de', 'ru'], 'en', 1)).toEqual(['de', 'en', 'ru'])
    expect(moveVersion(['en', 'de', 'ru'], 'en', 9)).toEqual(['de', 'ru', 'en'])
  })
})

describe('links', () => {
  test('a plain view makes a short link', () => {
    expect(encodeView(viewOf(work, {}, fallback))).toBe('#work=w&v=en.de')
  })
  test('a bare address says nothing, so that saved settings speak', () => {
    expect(Object.values(decodeView('')).every((value) => value === undefined)).toBe(true)
  })
  test('a link to a row alone leaves the rest to saved settings', () => {
    expect(decodeView('#row=recital-c')).toMatchObject({ row: 'recital-c', layout: undefined, spelling: undefined })
  })
  test('a search and its conditions read well in a link; a broken condition is passed over', () => {
    const where = [{ version: 'en', contains: true, query: '"arbitrary detention"' }, { version: null, contains: false, query: 'ұстау' }]
    const hash = encodeView(viewOf(work, { find: 'права', whole: true, where }, fallback))
    expect(decodeURIComponent(hash)).toBe('#work=w&v=en.de&find=права&words=whole&where=en has "arbitrary detention"\n* lacks ұстау')
    expect(decodeView(hash)).toMatchObject({ find: 'права', whole: true, where })
    expect(decodeView('#where=en%20wants%20x%0A%25%20has%20y%0Ade%20has%20z').where).toEqual([{ version: 'de', contains: true, query: 'z' }])
  })
  test('unknown fields and values are passed over', () => {
    expect(decodeView('#v=en&layout=spiral&search=x')).toMatchObject({ versions: ['en'], layout: 'columns' })
  })

  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/)
  const view: fc.Arbitrary<View> = fc.record({
    work: id,
    versions: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    layout: fc.constantFrom(...layouts),
    mode: fc.constantFrom(...modes),
    reading: id,
    spelling: fc.oneof(fc.constant('printed'), id, fc.string({ minLength: 1 })),
    spellings: fc.dictionary(id, id, { maxKeys: 3, noNullPrototype: true }),
    compare: fc.dictionary(id, id, { maxKeys: 3, noNullPrototype: true }),
    diffBy: fc.subarray([...diffChoices]),
    facts: fc.boolean(),
    factMarks: fc.boolean(),
    only: fc.boolean(),
    find: fc.string({ unit: 'grapheme' }),
    whole: fc.boolean(),
    where: fc.array(fc.record({ version: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }).filter((version) => version !== '*')), contains: fc.boolean(), query: fc.string({ unit: 'grapheme' }).filter((query) => !query.includes('\n')) }), { maxLength: 3 }),
    row: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
    finding: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
  })
  property.prop([view])('what a link carries comes back', (given) => {
    const read = decodeView(encodeView(given))
    expect({ ...read, reading: given.layout === 'single' ? read.reading : given.reading, row: read.row ?? null, finding: read.finding ?? null }).toEqual(given)
  })
})
