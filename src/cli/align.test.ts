import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { align } from './align.ts'
import { runForTest } from './run-for-test.ts'

let folder = ''
const file = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapla-align-'))
  writeFileSync(file('en.txt'), 'The council met in Almaty in 2011.\n\nOnly 48 of the 120 delegates came.\r\nMr Seitkali spoke at 17:30.\n')
  writeFileSync(file('de.txt'), 'Der Rat trat 2011 in Almaty zusammen.\nNur 48 der 120 Delegierten kamen.\nHerr Seitkali sprach um 17:30.')
  writeFileSync(file('ru.md'), 'Совет собрался в Алматы в 2011 году. {#paragraph-1}\nПришли лишь 48 из 120 делегатов. {#paragraph-2}\nГосподин Сейткали выступил в 17:30. {#paragraph-3}\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('prints a ladder over the lines that are not empty', async () => {
  expect(await runForTest(align, [file('en.txt'), file('de.txt'), '--lang', 'en,de'])).toEqual({ code: 0, out: '[0]:[0]\n[1]:[1]\n[2]:[2]\n', err: '' })
})

test('reads one text from standard input', async () => {
  const { out } = await runForTest(align, ['-', file('de.txt'), '--lang', 'en,de', '--format', 'ladder'], 'The council met in Almaty in 2011.\nOnly 48 of the 120 delegates came.\nMr Seitkali spoke at 17:30.\n')
  expect(out).toBe('[0]:[0]\n[1]:[1]\n[2]:[2]\n')
})

test('prints rows of three texts with what they rest on, and leaves segment ids out of the text', async () => {
  const texts = [file('en.txt'), file('de.txt'), file('ru.md')]
  const { out } = await runForTest(align, [...texts, '--lang', 'en,de,ru'])
  const rows = out.trimEnd().split('\n').map((line): unknown => JSON.parse(line))
  expect(rows).toEqual([0, 1, 2].map((place) => ({ cells: [[place], [place], [place]], confidence: expect.any(Number), reasons: expect.any(Array) })))
  expect(rows[1]).toHaveProperty('reasons.0', 'numbers')
  const table = await runForTest(align, [...texts, '--lang', 'en,de,ru', '--format', 'tsv'])
  expect(table.out.split('\n')[1]).toBe('Only 48 of the 120 delegates came.\tNur 48 der 120 Delegierten kamen.\tПришли лишь 48 из 120 делегатов.')
})

test('writes a translation memory, a row a unit', async () => {
  const { out } = await runForTest(align, [file('en.txt'), file('de.txt'), '--lang', 'en,de', '--format', 'tmx'])
  expect(out).toContain('<tmx version="1.4">')
  expect(out.match(/<tu /g)).toHaveLength(3)
  expect(out).toContain('<seg>Only 48 of the 120 delegates came.</seg>')
  expect(out).toContain('<seg>Nur 48 der 120 Delegierten kamen.</seg>')
})

test('goes by a table of words where one is given', async () => {
  writeFileSync(file('words.tsv'), 'en\tde\nquince\tQuitte\nbadger\tDachs\nlantern\tLaterne\n')
  writeFileSync(file('a.txt'), 'The quince was falling.\nThe badger was sleeping.\nThe lantern was burning.\n')
  writeFileSync(file('b.txt'), 'Der Dachs schlief gerade.\nDie Laterne brannte noch.\n')
  const texts = [file('a.txt'), file('b.txt'), '--lang', 'en,de']
  // Nothing in the texts tells which line is missing; the words do.
  expect((await runForTest(align, texts)).out).toBe('[0]:[0]\n[1]:[1]\n[2]:[]\n')
  expect((await runForTest(align, [...texts, '--memory', file('words.tsv')])).out).toBe('[0]:[]\n[1]:[0]\n[2]:[1]\n')
})

test('a file that says nothing in two languages is no memory', async () => {
  await expect(runForTest(align, [file('en.txt'), file('de.txt'), '--lang', 'en,de', '--memory', file('en.txt')])).rejects.toThrow(/says nothing in two languages/)
})

test.each([
  ['one text', () => [file('en.txt')], /name two texts or more/],
  ['an unknown output', () => [file('en.txt'), file('de.txt'), '--format', 'xyz'], /Outputs: ladder, jsonl, tmx, tsv/],
  ['a ladder of three', () => [file('en.txt'), file('de.txt'), file('ru.md'), '--format', 'ladder'], /a ladder has two sides/],
  ['a missing file', () => [file('en.txt'), file('none.txt')], /none\.txt: there is no such file/],
  ['too many languages', () => [file('en.txt'), file('de.txt'), '--lang', 'en,de,ru'], /3 languages for 2 texts/],
])('says what is wrong with %s', async (_name, args, message) => {
  await expect(runForTest(align, args())).rejects.toThrow(message)
})
