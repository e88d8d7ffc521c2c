import { describe, expect, test } from 'vitest'
import { read, save } from './po.ts'
import { corrected, readString, saveString, withWords } from './works-for-test.ts'

/** As xgettext and Poedit leave it. */
const po = `# Translation of the reader.
# Айгүл <aigul@example.org>, 2024.
#
msgid ""
msgstr ""
"Project-Id-Version: reader 1.0\\n"
"Language: kk\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#. Shown above the text
#: src/reader.c:12
#, c-format
msgid "Article %d of the \\"treaty\\""
msgstr "«Шарттың» %d-бабы"

# check again
msgctxt "menu"
msgid "Open"
msgstr "Ашу"

msgid "%d prisoner"
msgid_plural "%d prisoners"
msgstr[0] "%d тұтқын"
msgstr[1] "%d тұтқын"

#, fuzzy
#| msgid "Old"
msgid ""
"First line\\n"
"second \\\\ line"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Жоқ"
`

describe('a PO file', () => {
  test('is read: entries as rows, plural forms too', async () => {
    const { work, problems } = await readString(read, po)
    expect(problems).toEqual([])
    expect(work?.versions.map(({ id, segments, notes }) => [id, segments.map((segment) => `${segment.id}: ${segment.text}`), notes])).toEqual([
      ['en', ['text-1: Article %d of the "treaty"', 'menu: Open', 'text-3: %d prisoner', 'text-3-plural: %d prisoners', 'text-4: First line\nsecond \\ line'], { 'text-1': { und: 'Shown above the text' } }],
      ['kk', ['text-1: «Шарттың» %d-бабы', 'menu: Ашу', 'text-3: %d тұтқын', 'text-3-plural: %d тұтқын'], { menu: { und: 'check again' } }],
    ])
    expect(work?.versions[1]?.derivedFrom).toBe('en')
  })
  test('takes corrections and new translations, and is otherwise the same to the letter', async () => {
    for (const source of [po, po.replaceAll('\n', '\r\n')]) {
      const { work } = await readString(read, source)
      expect(await saveString(save, source, work!)).toBe(source)
      expect(await saveString(save, source, corrected(work!, 'kk', 'menu', withWords('Ашу', 'Файлды "ашу"')))).toBe(source.replace('"Ашу"', '"Файлды \\"ашу\\""'))
      const [english, kazakh] = work!.versions
      const more = { ...work!, versions: [english!, { ...kazakh!, segments: [...kazakh!.segments, { ...kazakh!.segments[0]!, id: 'text-4', text: 'Бірінші\nекінші' }] }] }
      const newline = source.includes('\r') ? '\r\n' : '\n'
      expect(await saveString(save, source, more)).toBe(source.replace(`line"${newline}msgstr ""`, `line"${newline}msgstr ""${newline}"Бірінші\\n"${newline}"екінші"`))
    }
  })
  test('says which line is none', async () => {
    const { work, problems } = await readString(read, 'msgid "a"\nmsgstr "ә"\n\nmsgid oops\nmsgstr "б"\n', { languages: ['en', 'kk'] })
    expect(work?.versions.map(({ segments }) => segments.length)).toEqual([1, 1])
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['line-broken', 4], ['line-broken', 5]]) // prettier-ignore
  })
  test('of a template with no charset is read in UTF-8', async () => {
    expect((await readString(read, 'msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n\nmsgid "Release the prisoners"\nmsgstr ""\n')).problems).toEqual([])
  })
})
