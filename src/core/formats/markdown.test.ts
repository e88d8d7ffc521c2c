import { describe, expect, test } from 'vitest'
import { read, save, write } from './markdown.ts'
import { corrected, readString, saveString, withWords, writeString } from './works-for-test.ts'

/** As people write it: front matter, ids, soft breaks, quotes, nested lists, tables, footnotes, HTML. */
const text = `---
title: Алма
---
# Алма *туралы* {#apples}

Бірінші жол,
екінші \`code\`.  
Жаңа жол[^1] және [сілтеме](https://example.org "t").

> Дәйексөз
> жалғасы

1. бір
   - **екі** & \\*жұлдыз\\*

| Тіл | Саны |
|-----|-----:|
| қазақ | 12 |

<p class="x">HTML <b>ішінде</b></p>

\`\`\`js
let a = 1
\`\`\`

[^1]: Ескерту
    жалғасы.
`

describe('Markdown', () => {
  test('is read as its printed text', async () => {
    const { work, problems } = await readString(read, text, { file: 'kk.md' })
    expect(problems).toEqual([])
    expect(work?.versions[0]?.segments.map(({ id, kind, text: printed }) => [id, kind, printed])).toEqual([
      ['apples', 'title', 'Алма туралы'],
      ['text-1', 'text', 'Бірінші жол, екінші code.\nЖаңа жол және сілтеме.'],
      ['text-2', 'text', 'Дәйексөз жалғасы'],
      ['text-3', 'text', 'бір'],
      ['text-4', 'text', 'екі & *жұлдыз*'],
      ['text-5', 'text', 'Тіл'],
      ['text-6', 'text', 'Саны'],
      ['text-7', 'text', 'қазақ'],
      ['text-8', 'text', '12'],
      ['text-9', 'text', 'HTML ішінде'],
      ['text-10', 'text', 'let a = 1'],
      ['footnote-1', 'footnote', 'Ескерту жалғасы.'],
    ])
    expect(work?.versions[0]?.segments[1]?.inline?.map(({ kind, raw, close }) => [kind, raw, close])).toEqual([
      ['code', '`', '`'],
      ['break', '  ', ''],
      ['footnote', '[^1]', null],
      ['link', '[', '](https://example.org "t")'],
    ])
  })

  test.each([
    ['apples', 'Алма', 'Алмұрт', '# Алма *', '# Алмұрт *'],
    ['text-4', 'екі', 'үш', '**екі**', '**үш**'],
    ['text-1', 'Бірінші', '#1 *Бір*', 'Бірінші жол,\nекінші `', '\\#1 \\*Бір\\* жол, екінші `'],
    ['text-8', '12', '13', '| 12 |', '| 13 |'],
    ['text-9', 'ішінде', 'сыртында', 'ішінде', 'сыртында'],
    ['text-10', '1', '2', 'let a = 1', 'let a = 2'],
    ['footnote-1', 'Ескерту', 'Сілтеме', 'Ескерту\n', 'Сілтеме\n'],
    ['text-1', 'екінші', 'үшінші', 'екінші `', 'үшінші `'],
  ])('takes a correction of %s, and is otherwise the same to the letter', async (id, from, to, before, after) => {
    const { work } = await readString(read, text, { file: 'kk.md' })
    expect(await saveString(save, text, work!, { file: 'kk.md' })).toBe(text)
    const saved = await saveString(save, text, corrected(work!, 'kk', id, withWords(from, to)), { file: 'kk.md' })
    expect(saved).toBe(text.replace(before, after))
    expect((await readString(read, saved, { file: 'kk.md' })).work?.versions[0]?.segments.find((segment) => segment.id === id)?.text).toBe(work?.versions[0]?.segments.find((segment) => segment.id === id)?.text.replace(from, to))
  })

  test('takes an id from headings only', async () => {
    const { work } = await readString(read, '## Heading {#own}\n\nText {#id}\n\n[^1]: Note {#id}\n', { languages: ['en'] })
    expect(work?.versions[0]?.segments.map(({ id, text: printed }) => [id, printed])).toEqual([['own', 'Heading'], ['text-1', 'Text {#id}'], ['footnote-1', 'Note {#id}']]) // prettier-ignore
  })

  test('is written with headings, emphasis and footnotes', async () => {
    const { work } = await readString(read, '# A\n\n## B *c*\n\n1\\. d `e`\n\n[^x]: f\n', { languages: ['en'] })
    expect(await writeString(write, work!)).toBe('# A\n\n## B *c*\n\n1\\. d `e`\n\n[^x]: f\n')
  })
})
