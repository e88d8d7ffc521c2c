import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { names } from './names.ts'
import { runForTest } from './run-for-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'tetrapla-names-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('tetrapla names', () => {
  test('prints the names of a work with their spellings by version', async () => {
    const en = file('en.md', '1. Calls for Nurlan Akhmetov to be released; {#paragraph-1}\n2. Thanks Nurlan Akhmetov; {#paragraph-2}')
    const ru = file('ru.md', '1. призывает освободить Нурлана Ахметова; {#paragraph-1}\n2. благодарит Нурлана Ахметова; {#paragraph-2}')
    const table = await runForTest(names, [en, ru])
    expect(table.code).toBe(0)
    expect(table.out).toContain('Nurlan Akhmetov ×2')
    expect(table.out).toContain('Нурлан Ахметов ×2')
    const json: unknown = JSON.parse((await runForTest(names, [en, ru, '--json'])).out)
    expect(json).toMatchObject({ names: [{ kind: 'person', mentions: [{ version: 'en', segment: 'paragraph-1', text: 'Nurlan Akhmetov', start: 13, end: 28 }, {}, { version: 'ru', text: 'Нурлана Ахметова', lemma: 'Нурлан Ахметов' }, {}] }] })
  })

  test('says of each pair whether it is one name', async () => {
    const pairs = [
      { id: 1, a: 'Нұрлан Ахметов', aLang: 'kk', b: 'Nurlan Akhmetov', bLang: 'en' },
      { id: 2, a: 'Нұрлан Ахметов', aLang: 'kk', b: 'Nurlan Akhmatov', bLang: 'en' },
    ]
    const { out } = await runForTest(names, ['--pairs', '-'], pairs.map((pair) => JSON.stringify(pair)).join('\n'))
    expect(out.trimEnd().split('\n').map((line): unknown => JSON.parse(line))).toMatchObject([{ id: 1, same: true }, { id: 2, same: false }])
  })

  test('finds the names of single texts', async () => {
    const { out } = await runForTest(names, ['--text', '-'], JSON.stringify({ id: 'x', lang: 'kk', text: 'Бұл туралы Нұрлан Ахметов Алматыда айтты.' }))
    expect(JSON.parse(out)).toEqual({ id: 'x', spans: [{ start: 11, end: 25, kind: 'person' }, { start: 26, end: 34, kind: 'place' }] })
  })

  test('names the line that is not a pair', async () => {
    await expect(runForTest(names, ['--pairs', '-'], '{"id":1,"a":"x"}')).rejects.toThrow(/line 1: a pair needs the strings/)
  })
})
