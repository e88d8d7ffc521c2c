import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runForTest } from './run-for-test.ts'
import { search } from './search.ts'

const work = join(import.meta.dirname, '../../texts/kazakhstan-2019')
const lines = (out: string): readonly string[] => out.trimEnd().split('\n')

test('prints every place in every version, row by row', async () => {
  const { code, out } = await runForTest(search, ['12.12.2017', work])
  expect(code).toBe(0)
  expect(lines(out)).toHaveLength(10)
  expect(lines(out).find((line) => line.startsWith('citation-1 kk: '))).toContain('‹2017 жылғы 12 желтоқсандағы›')
})

test('a name in any spelling, as JSON Lines', async () => {
  const { out } = await runForTest(search, ['Кушакбаев', work, '--json'])
  expect(lines(out).map((line) => JSON.parse(line))).toContainEqual({ row: 'paragraph-6', version: 'kk', segment: 'paragraph-6', start: 225, end: 243, text: 'Нұрбек Құшақбаевқа', by: 'name' })
})

test('rows by what one version says and another does not', async () => {
  const { out } = await runForTest(search, ['', work, '--has', 'en=arbitrary', '--lacks', 'kk=қисынсыз'])
  expect([...new Set(lines(out).map((line) => line.split(' ')[0]))]).toEqual(['recital-d', 'recital-h', 'recital-n', 'paragraph-5', 'paragraph-8'])
})

test.each([
  [['rights'], /say what to look for and where/],
  [['/(/', work], /no valid regular expression/],
  [['x', work, '--has', 'fr=x'], /--has fr=x: name a version.*Versions: en, /],
])('refuses %j in plain words', async (args, message) => {
  await expect(runForTest(search, args)).rejects.toThrow(message)
})
