import { existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import { convert } from './convert.ts'
import { runForTest } from './run-for-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'tetrapla-convert-'))
const at = (name: string) => join(folder, name)
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(at(name), text)
  return at(name)
}
const table = put('texts.tsv', 'id\ten\tde\tkk\nparagraph-1\t1. Releases 12 prisoners;\t1. entlässt 12 Häftlinge;\t1. 13 тұтқынды босатады;\n')

describe('tetrapla convert', () => {
  test('goes from any format to any other, by the names', async () => {
    for (const [from, to] of [['texts.tsv', 'texts.tmx'], ['texts.tmx', 'texts.json'], ['texts.json', 'again.tsv']] as const) // prettier-ignore
      expect(await runForTest(convert, [at(from), at(to)])).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(at('again.tsv'), 'utf8')).toBe(readFileSync(table, 'utf8'))
  })
  test('writes the versions asked for, and says what it leaves out', async () => {
    expect(await runForTest(convert, [table, '-', '--to', 'text', '--versions', 'kk'])).toEqual({ code: 0, out: '1. 13 тұтқынды босатады; {#paragraph-1}\n', err: '' })
    const { err } = await runForTest(convert, [table, at('out.xlf')])
    expect(err).toBe(`${at('out.xlf')}: left out, because there is no place for it: kk\n`.trimEnd())
  })
  test('says the encoding it guessed, and takes another', async () => {
    const file = put('old.txt', Uint8Array.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe0, 0x20, 0xf7, 0xe5, 0xeb, 0xee, 0xe2, 0xe5, 0xea, 0xe0]))
    const { out, err } = await runForTest(convert, [file, '-', '--to', 'text'])
    expect(out).toBe('Права человека\n')
    expect(err).toContain('windows-1251')
    expect((await runForTest(convert, [file, '-', '--to', 'text', '--encoding', 'koi8-r'])).out).not.toBe(out)
  })
  test('reads standard input, where its format is said', async () => {
    const { out } = await runForTest(convert, ['-', '-', '--from', 'csv', '--to', 'tsv'], 'en,kk\nlaw,құқық\n')
    expect(out).toBe('id\ten\tkk\ntext-1\tlaw\tқұқық\n')
    await expect(runForTest(convert, ['-', '-', '--to', 'tsv'])).rejects.toThrow(/--from tmx/)
  })
  test.each([
    [['a.tmx'], /name a file to read and a file to write/],
    [[table, table], /is the file that is read/],
    [[table, at('x.docm')], /its format is not known from its name.*--to tmx/],
    [[at('none.tmx'), at('x.tsv')], /none\.tmx: there is no such file/],
    [[table, at('x.tmx'), '--versions', 'fr'], /there is no version “fr”\. Versions: en, de, kk/],
    [[table, at('x.tmx'), '--from', 'word'], /there is no format “word”/],
    [[put('empty.tmx', ''), at('x.tsv')], /no text in it/],
  ])('refuses %j in plain words', async (args, message) => {
    await expect(runForTest(convert, args)).rejects.toThrow(message)
  })
  test('puts corrected texts into the file they came from, and touches nothing else of it', async () => {
    const page = put('de.html', '<h1>Titel</h1>\n<p class="x">1. entlässt   <b>13</b> Häftlinge;</p>')
    const work = at('de.json')
    await runForTest(convert, [page, work, '--lang', 'de'])
    put('de.json', readFileSync(work, 'utf8').replace('13 Häftlinge', '12 Häftlinge'))
    expect(await runForTest(convert, [work, at('out.html'), '--into', page])).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(at('out.html'), 'utf8')).toBe('<h1>Titel</h1>\n<p class="x">1. entlässt   <b>12</b> Häftlinge;</p>')
    await expect(runForTest(convert, [table, at('x.html'), '--into', at('texts.tmx'), '--lang', 'en'])).resolves.toMatchObject({ code: 0 })
    await expect(runForTest(convert, [work, at('x.tsv'), '--into', table])).rejects.toThrow(/is not saved into\. Formats that are: text, tmx/)
  })
  test('writes the rows a work says it has, not those of equal ids', async () => {
    const two = JSON.parse(readFileSync(at('texts.json'), 'utf8'))
    const segment = two.versions[1].segments[0]
    two.versions[1].segments = [{ ...segment, id: 'paragraph-2', text: '1. entlässt' }, { ...segment, id: 'paragraph-3', text: '12 Häftlinge;' }]
    two.alignment = { rows: [{ cells: { en: ['paragraph-1'], de: ['paragraph-2', 'paragraph-3'], kk: ['paragraph-1'] } }], moves: [] }
    const { out } = await runForTest(convert, [put('rows.json', JSON.stringify(two)), '-', '--to', 'tsv'])
    expect(out).toBe('id\ten\tde\tkk\nparagraph-1\t1. Releases 12 prisoners;\t"1. entlässt\n12 Häftlinge;"\t1. 13 тұтқынды босатады;\n')
  })
  test('puts what check finds into a book as notes', async () => {
    expect((await runForTest(convert, [table, at('notes.epub'), '--findings'])).code).toBe(0)
    expect(readFileSync(at('notes.epub')).length).toBeGreaterThan(1000)
    expect((await runForTest(convert, [at('notes.epub'), '-', '--to', 'tsv'])).out).toMatch(/13 тұтқынды босатады;1/)
    await expect(runForTest(convert, [table, at('x.tsv'), '--findings'])).rejects.toThrow(/has no notes for findings/)
    await expect(runForTest(convert, [table, at('x.epub'), '--layout', 'wide'])).rejects.toThrow(/the layouts are side, stacked/)
  })
  test('takes a document in two languages apart, and says where it could', async () => {
    const law = put('law.txt', ['Қазақстан Республикасының 300 азаматы босатылды.', 'Из Республики Казахстан освобождены 300 граждан.', 'Баспасөздің 12 өкілі қудалауға ұшырамауы тиіс.', 'Преследованию не должны подвергаться 12 журналистов.'].join('\n'))
    expect((await runForTest(convert, [law, '-', '--to', 'tsv'])).err).toContain('holds segments in kk and ru; to take them apart: --split')
    expect((await runForTest(convert, [law, '-', '--to', 'tsv', '--split', '--lang', 'ru,kk'])).out).toBe('id\tru\tkk\ntext-2\tИз Республики Казахстан освобождены 300 граждан.\tҚазақстан Республикасының 300 азаматы босатылды.\ntext-4\tПреследованию не должны подвергаться 12 журналистов.\tБаспасөздің 12 өкілі қудалауға ұшырамауы тиіс.\n')
    await expect(runForTest(convert, [put('one.txt', 'Eine Zeile auf Deutsch, die lang genug ist.'), '-', '--to', 'tsv', '--split'])).rejects.toThrow(/segments are all in de/)
  })
  test('writes subtitles from subtitles only, and leaves no file where it cannot', async () => {
    put('film.srt', '1\n00:00:01,000 --> 00:00:04,000\nДа.\n')
    expect((await runForTest(convert, [at('film.srt'), '-', '--to', 'vtt'])).out).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nДа.\n')
    await expect(runForTest(convert, [table, at('none.srt')])).rejects.toThrow(/nothing was written: subtitles need the times/)
    expect(existsSync(at('none.srt'))).toBe(false)
  })
  test('refuses a file too long at once, and one that cannot be read leaves what stood there', async () => {
    put('long.tmx', '')
    truncateSync(at('long.tmx'), 2 ** 31)
    await expect(runForTest(convert, [at('long.tmx'), at('kept.tsv')])).rejects.toThrow(/long\.tmx: longer than 1024 MB; split it/)
    put('kept.tsv', 'as it was')
    await expect(runForTest(convert, [put('none.tmx', '<tmx version="1.4"><body/></tmx>'), at('kept.tsv')])).rejects.toThrow(/no text in it/)
    expect([readFileSync(at('kept.tsv'), 'utf8'), existsSync(at('kept.tsv.part'))]).toEqual(['as it was', false])
  })
  test('lists the formats', async () => {
    expect((await runForTest(convert, ['--list'])).out).toMatch(/^tmx +read write +\.tmx/m)
  })
})

test('tetrapla check reads the rows of a table', async () => {
  const { out } = await runForTest(check, [table, '--format', 'jsonl'])
  expect(out.trim().split('\n').map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ check: 'number', row: 'paragraph-1', blamed: ['kk'] }))
})

test('tetrapla check finds the rows of files that do not give them, and says so', async () => {
  const english = put('a.txt', 'Resolution of 12 December 2017\nReleases 12 prisoners in Almaty;\nThanks 300 lawyers.\n')
  const german = put('b.txt', 'Entschließung vom 12. Dezember 2017\nentlässt 13 Häftlinge in Almaty;\ndankt 300 Anwälten.\n')
  const { out, err } = await runForTest(check, [english, german, '--lang', 'en,de', '--format', 'jsonl'])
  expect(err).toContain('3 rows were found by what they say')
  expect(out.trim().split('\n').map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ check: 'number', row: 'text-2' }))
})
