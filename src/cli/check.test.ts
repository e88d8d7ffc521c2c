import { mkdtempSync, writeFileSync } from 'node:fs'
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
    [[folder, '--format', 'xml'], /--format xml: the formats are text, jsonl, tsv/],
  ])('refuses %j in plain words', async (args, message) => {
    await expect(runForTest(check, args)).rejects.toThrow(message)
  })

  test('names the line of standard input that is not a row', async () => {
    await expect(runForTest(check, ['--rows', '-'], '{"id":1,"versions":{}}\n{"id":2}')).rejects.toThrow(/standard input, line 2: a row needs/)
  })
})
