import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { names } from './names.ts'
import { runForTest } from './run-for-test.ts'

let folder = ''
const copies: string[] = []
const work = {
  id: 'letters', title: { en: 'Letters' }, date: null,
  versions: ['en', 'ru'].map((id) => ({ id, language: id, script: id === 'en' ? 'Latn' : 'Cyrl' })),
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapla-names-'))
  writeFileSync(join(folder, 'work.json'), JSON.stringify(work))
  writeFileSync(join(folder, 'en.md'), '1. A letter to Pavel Zhukov and Oleg Chaikin. {#paragraph-1}\n\n2. Pawel Schukow wrote back; Pavel Zhukov did not. {#paragraph-2}\n')
  writeFileSync(join(folder, 'ru.md'), '1. Письмо Павлу Жукову и Олегу Чайкину. {#paragraph-1}\n\n2. Павел Жуков ответил; Павел Жуков не ответил. {#paragraph-2}\n')
})
afterAll(() => {
  for (const path of [folder, ...copies]) rmSync(path, { recursive: true, force: true })
})

/** A copy of the work with a names.json. */
function withNames(said: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tetrapla-names-'))
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, 'names.json'), said)
  copies.push(copy)
  return copy
}

describe('tetrapla names', () => {
  it('prints a table of spellings, systems and counts', async () => {
    const { code, out } = await runForTest(names, [folder])
    expect(code).toBe(0)
    expect(out.split('\n')).toContain('person\tOleg Chaikin\tOleg Chaikin ×1 [ru-en-press]\tОлег Чайкин ×1')
  })

  it.each([['tsv', /^id\tkind\t.*\n.*\tPavel Zhukov\t.*ru-en-press/], ['json', /"lemma": "Павел Жуков"/], ['tbx', /<langSec xml:lang="ru">\s*<termSec><term>Олег Чайкин</]])('writes %s', async (format, said) => {
    expect((await runForTest(names, [folder, '--format', format])).out).toMatch(said)
  })

  it('refuses a format it does not know, naming those it does', async () => {
    await expect(runForTest(names, [folder, '--format', 'xls'])).rejects.toThrow('text, tsv, json, tbx')
  })

  it('takes labels and spellings from a list held to be right, and says how many names it knows', async () => {
    const list = join(folder, 'list.tsv')
    writeFileSync(list, 'name\tru\tde\nTschaikin, Oleg\tОлег Чайкин\tOleg Tschaikin\n')
    const { out, err } = await runForTest(names, [folder, '--authority', list, '--format', 'tsv'])
    expect(out).toContain('Tschaikin, Oleg\t\tde\tOleg Tschaikin\tpreferred')
    expect(err).toMatch(/1 of \d+ names stand in/)
  })

  it('corrects names as the names.json of the folder says, and so does check', async () => {
    const copy = withNames('{"corrections": [{"do": "label", "name": "oleg-chaikin", "label": "O. Chaikin"}, {"do": "reject", "name": "pavel-zhukov"}, {"do": "reject", "name": "nobody"}]}')
    const { out, err } = await runForTest(names, [copy])
    expect(out).toContain('person\tO. Chaikin\t')
    expect(out).not.toContain('Zhukov')
    expect(err).toContain('1 of 3 corrections in names.json find nothing to correct')
    const findings = async (path: string) => (await runForTest(check, [path, '--format', 'jsonl'])).out
    expect(await findings(folder)).toContain('"check":"name-spelling"')
    expect(await findings(copy)).not.toContain('"check":"name-spelling"')
  })

  it('leaves no doubt about a names.json it cannot read', async () => {
    await expect(runForTest(names, [withNames('{')])).rejects.toThrow(/names\.json: not JSON/)
  })
})
