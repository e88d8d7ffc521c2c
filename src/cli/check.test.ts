import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse, type Finding, readWork } from '../core/index.ts'
import { check } from './check.ts'
import { runForTest } from './run-for-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'tetrapla-check-'))
const files = {
  'work.json': JSON.stringify({
    id: 'harvest',
    title: { en: 'On the harvest' },
    versions: ['en', 'de', 'ru'].map((language) => ({ id: language, language, script: language === 'ru' ? 'Cyrl' : 'Latn' })),
  }),
  'en.md': 'On the harvest {#title}\n1. Recalls its resolution of 12 May 2017; {#paragraph-1}',
  'de.md': 'Zur Ernte {#title}\n1. erinnert an seine Entschließung vom 12. Mai 2017; {#paragraph-1}',
  'ru.md': 'Об урожае {#title}\n1. напоминает о своей резолюции от 13 мая 2017 года; {#paragraph-1}',
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
const jsonLines = (out: string) => out.trimEnd().split('\n').map((line): unknown => JSON.parse(line))

describe('tetrapla check', () => {
  test('prints the findings the page shows, one a line, and exits with 1', async () => {
    const { code, out, err } = await runForTest(check, [folder, '--format', 'jsonl'])
    const { work } = readWork(files)
    const shown: readonly Finding[] = work ? analyse(work).findings : []
    expect(jsonLines(out)).toEqual(JSON.parse(JSON.stringify(shown)))
    expect(shown).toMatchObject([{ check: 'date', severity: 'error', row: 'paragraph-1', blamed: ['ru'] }])
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test('words them for people, with the evidence of every version', async () => {
    const { out } = await runForTest(check, [folder])
    expect(out).toContain('paragraph-1  error  date  ru')
    expect(out).toContain('‹13 мая 2017 года›')
    expect(out).toContain('‹12. Mai 2017›')
    expect(out).toContain('1 finding: 1 error, 0 warnings, 0 hints.')
  })

  test('checks version files alone, and says when a language is not known', async () => {
    const { code } = await runForTest(check, [join(folder, 'en.md')])
    expect(code).toBe(0)
    writeFileSync(join(folder, 'draft.md'), 'Text {#title}')
    const known = await runForTest(check, [join(folder, 'draft.md'), '--lang', 'en'])
    expect(known.code).toBe(0)
  })

  test('asks only for the checks named, or for all but those', async () => {
    expect((await runForTest(check, [folder, '--format', 'jsonl', '--only', 'number,label'])).out).toBe('')
    expect((await runForTest(check, [folder, '--format', 'jsonl', '--only', 'date'])).out).toContain('"check":"date"')
    expect(await runForTest(check, [folder, '--format', 'jsonl', '--ignore', 'date'])).toMatchObject({ code: 0, out: '' })
  })

  test('measures the texts by a glossary that is named, or by the one in the folder', async () => {
    const terms = mkdtempSync(join(tmpdir(), 'tetrapla-terms-'))
    const csv = join(terms, 'terms.csv')
    writeFileSync(csv, 'en,de,ru\nresolution,Resolution,резолюция\n')
    const asked = [folder, '--format', 'jsonl', '--only', 'glossary']
    const named = await runForTest(check, [...asked, '--glossary', csv])
    expect(jsonLines(named.out)).toMatchObject([{ check: 'glossary', severity: 'warning', row: 'paragraph-1', blamed: ['de'], params: { term: 'Resolution' } }])
    expect((await runForTest(check, asked)).out).toBe('')
    for (const [name, text] of Object.entries(files)) writeFileSync(join(terms, name), text)
    writeFileSync(join(terms, 'glossary.csv'), 'en,de\nresolution,Resolution\n')
    expect((await runForTest(check, [terms, '--only', 'glossary'])).out).toContain('paragraph-1  warning  glossary')
    const rows = await runForTest(check, ['--rows', '-', '--glossary', csv], '{"id": 1, "versions": {"en": "The resolution", "ru": "Решение"}}\n')
    expect(jsonLines(rows.out)).toMatchObject([{ id: 1, findings: [{ check: 'glossary', spans: [{ version: 'ru' }, { version: 'en', start: 4, end: 14 }] }] }])
  })

  test('says of a glossary that is none where it stands and what is wrong', async () => {
    const broken = join(mkdtempSync(join(tmpdir(), 'tetrapla-terms-')), 'terms.csv')
    writeFileSync(broken, 'colour,weight\nred,3\n')
    await expect(runForTest(check, [folder, '--glossary', broken])).rejects.toThrow(`${broken}:1: not the format its name says: CSV, colour, weight`)
  })

  test('leaves out what review.json dismisses, says how much, and passes', async () => {
    const reviewed = mkdtempSync(join(tmpdir(), 'tetrapla-reviewed-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(reviewed, name), text)
    const { id }: Finding = JSON.parse((await runForTest(check, [reviewed, '--format', 'jsonl'])).out)
    const dismissal = { finding: id, check: 'date', row: 'paragraph-1', quoted: {}, reason: 'printed so' }
    writeFileSync(join(reviewed, 'review.json'), JSON.stringify({ dismissed: [dismissal] }))
    expect(await runForTest(check, [reviewed, '--format', 'jsonl'])).toEqual({ code: 0, out: '', err: '1 finding is dismissed in review.json and left out.' })

    // The text changes: what was dismissed is said again, as changed.
    writeFileSync(join(reviewed, 'ru.md'), files['ru.md'].replace('13 мая', '14 мая'))
    const changed = await runForTest(check, [reviewed])
    expect(changed.code).toBe(1)
    expect(changed.out).toContain('Changed since dismissed: printed so')

    writeFileSync(join(reviewed, 'review.json'), '{')
    await expect(runForTest(check, [reviewed])).rejects.toThrow(/review\.json: .*not JSON/)
  })

  test('writes a report to a file, and says where each finding stands in the files', async () => {
    const out = join(folder, 'report.sarif')
    expect(await runForTest(check, [folder, '--format', 'sarif', '--out', out])).toMatchObject({ code: 1, out: '' })
    const { results } = JSON.parse(readFileSync(out, 'utf8')).runs[0]
    expect(results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 2 })
  })

  test('answers many rows in their order', async () => {
    const { out } = await runForTest(check, ['--rows', '-'], Array.from({ length: 450 }, (_, id) => JSON.stringify({ id, versions: { en: `Room ${id}` } })).join('\n'))
    expect(out.match(/(?<="id":)\d+/g)?.map(Number)).toEqual(Array.from({ length: 450 }, (_, id) => id))
  })

  test('answers rows in their order, each on its own', async () => {
    const rows = [
      { id: 'a', versions: { en: 'It has 12 rooms.', de: 'Es hat 13 Zimmer.' } },
      { id: 'b', versions: { en: 'It has 12 rooms.', de: 'Es hat 12 Zimmer.' } },
    ]
    const { code, out } = await runForTest(check, ['--rows', '-', '--min', 'error'], rows.map((row) => JSON.stringify(row)).join('\n'))
    expect(code).toBe(0)
    expect(jsonLines(out)).toEqual([
      {
        id: 'a',
        findings: [
          {
            check: 'number',
            severity: 'error',
            blamed: [],
            spans: [
              { version: 'en', start: 7, end: 9 },
              { version: 'de', start: 7, end: 9 },
            ],
          },
        ],
      },
      { id: 'b', findings: [] },
    ])
  })

  test.each([
    [[], /name a work folder/],
    [[join(folder, 'nowhere')], /nowhere: there is no such file/],
    [[folder, '--min', 'fatal'], /--min fatal: the severities are error, warning, hint/],
    [[folder, '--format', 'xml'], /--format xml: the formats are html, xlsx, tsv, text, jsonl, sarif/],
    [[folder, '--format', 'xlsx'], /--format xlsx is no text: say where to write it/],
    [[folder, '--only', 'dates'], /--only dates: the checks are .*\bdate\b/],
  ])('refuses %j in plain words', async (args, message) => {
    await expect(runForTest(check, args)).rejects.toThrow(message)
  })

  test('names the line of standard input that is not a row', async () => {
    await expect(runForTest(check, ['--rows', '-'], '{"id":1,"versions":{}}\n{"id":2}')).rejects.toThrow(/standard input, line 2: a row needs/)
    // Lines are read in batches; the number is the line's own.
    const many = Array.from({ length: 450 }, (_, id) => (id === 430 ? 'no JSON' : JSON.stringify({ id, versions: {} })))
    await expect(runForTest(check, ['--rows', '-'], many.join('\n'))).rejects.toThrow(/standard input, line 431: not JSON/)
  })
})
