import { describe, expect, test } from 'vitest'
import { encodeText } from './encode-text.ts'
import { joinBytes } from './decode-text.ts'
import { problemList } from './problem-list.ts'
import { read, save, write } from './text.ts'
import { corrected, platform, readString, saveString, withWords, writeString } from './works-for-test.ts'

describe('plain text', () => {
  test('is one version, a segment a line, its language detected', async () => {
    const { work, problems, rowsGiven } = await readString(read, 'Адам құқықтары\r\n\r\n  1. Парламент шақырады;\n', { file: 'C:\\texts\\Қарар 2019.txt' })
    expect(problems).toEqual([])
    expect(rowsGiven).toBe(false)
    expect(work?.id).toBe('2019')
    expect(work?.versions[0]).toMatchObject({ id: 'kk', language: 'kk', script: 'Cyrl' })
    expect(work?.versions[0]?.segments.map(({ id, text, label }) => [id, text, label])).toEqual([
      ['text-1', 'Адам құқықтары', null],
      ['text-2', '  1. Парламент шақырады;', '1'],
    ])
  })

  test.each([
    ['ru.txt', 'ok', 'ru', 'ru'],
    ['en-revised.md', 'calls on the authorities to release all prisoners', 'en', 'en-revised'],
    ['report.kk.txt', 'адам құқықтары', 'kk', 'kk'],
    ['notes_de-AT.txt', 'die Behörden und die Häftlinge', 'de-AT', 'de-AT'],
    ['how-to-do-it.txt', 'calls on the authorities to release all prisoners', 'en', 'en'],
  ])('its language and id: %s', async (file, text, language, id) => {
    expect((await readString(read, text, { file })).work?.versions[0]).toMatchObject({ language, id })
  })

  test('in Windows-1251 is read, said, corrected and saved so', async () => {
    const source = 'Права человека\r\n\r\n«Свобода» слова\r\n'
    const bytes = encodeText(source, 'windows-1251', false, platform, problemList('x'))
    const { work, encoding, problems } = await read([bytes], platform, { file: 'x.txt' })
    expect([encoding, problems.map(({ code }) => code)]).toEqual(['windows-1251', ['encoding-guessed']])
    const saved = await save(bytes, corrected(work!, 'ru', 'text-2', withWords('слова', 'печати')), platform, { file: 'x.txt' })
    expect(platform.decoder('windows-1251').decode(joinBytes(saved.chunks))).toBe(source.replace('слова', 'печати'))
    const kazakh = await save(bytes, corrected(work!, 'ru', 'text-2', withWords('слова', 'сөз')), platform, { file: 'x.txt' })
    expect(kazakh.problems).toContainEqual({ code: 'not-saved', file: 'x.txt', line: null, detail: 'windows-1251: ө' })
  })

  test('with ids keeps them, and its blank lines, when corrected', async () => {
    const source = '\uFEFFTitle {#title}\n\n\nA. whereas {#recital-a}\n'
    const { work, rowsGiven } = await readString(read, source, { file: 'en.md' })
    expect(rowsGiven).toBe(true)
    expect(await saveString(save, source, corrected(work!, 'en', 'recital-a', withWords('whereas', 'having regard')), { file: 'en.md' })).toBe(source.replace('whereas', 'having regard').slice(1))
  })

  test('says what it leaves out', async () => {
    const { work } = await readString(read, 'a\nb', { languages: ['en'] })
    const two = { ...work!, versions: [...work!.versions, { ...work!.versions[0]!, id: 'de' }] }
    const { problems } = await write(two, platform, { file: 'x.txt' })
    expect(problems).toEqual([{ code: 'not-carried', file: 'x.txt', line: null, detail: 'de' }])
    expect(await writeString(write, two, { versions: ['de'] })).toBe('a\nb\n')
  })
})
