import { describe, expect, test } from 'vitest'
import { readWork } from './work-folder.ts'

const description = {
  id: 'apples',
  title: { en: 'On apples' },
  versions: [
    { id: 'en', language: 'en', script: 'Latn' },
    { id: 'ru', language: 'ru', script: 'Cyrl', derivedFrom: 'en' },
  ],
}
const files = { 'work.json': JSON.stringify(description), 'en.md': 'On apples {#title}', 'ru.md': 'О яблоках {#title}' }
const codes = (input: Record<string, string>) => readWork(input).problems.map(({ code, file, detail }) => [code, file, detail])

describe('readWork', () => {
  test('joins the description and the texts', () => {
    const { work, problems } = readWork(files)
    expect(problems).toEqual([])
    expect(work?.versions.map(({ id, derivedFrom, segments }) => [id, derivedFrom, segments[0]?.text])).toEqual([
      ['en', null, 'On apples'],
      ['ru', 'en', 'О яблоках'],
    ])
  })

  test('opens what can be opened when a version has no file', () => {
    const { work, problems } = readWork({ 'work.json': files['work.json'], 'en.md': files['en.md'] })
    expect(work?.versions.map(({ id }) => id)).toEqual(['en'])
    expect(problems).toEqual([{ code: 'version-missing', file: 'ru.md', line: null, detail: 'ru' }])
  })

  test.each([
    ['no work.json', {}, [['version-missing', 'work.json', 'work.json']]],
    ['a field of the wrong kind', { ...files, 'work.json': JSON.stringify({ ...description, versions: [{ ...description.versions[0], script: 'latin' }] }) }, [['field-wrong', 'work.json', 'versions.0.script: "latin"']]],
    ['a field missing', { ...files, 'work.json': JSON.stringify({ id: 'apples', versions: description.versions }) }, [['field-missing', 'work.json', 'title: undefined']]],
    ['an unknown source', { ...files, 'work.json': JSON.stringify({ ...description, versions: [{ ...description.versions[0], derivedFrom: 'la' }] }) }, [['version-unknown', 'work.json', 'la']]],
  ])('names the fault: %s', (_name, input, expected) => {
    expect(codes(input)).toEqual(expected)
  })

  test('says where JSON is broken', () => {
    expect(codes({ ...files, 'work.json': '{' })[0]?.slice(0, 2)).toEqual(['not-json', 'work.json'])
  })
})
