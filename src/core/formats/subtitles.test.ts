import { describe, expect, test } from 'vitest'
import { srt, vtt } from './subtitles.ts'
import { corrected, readString, saveString, withWords } from './works-for-test.ts'

const subRip = '1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}<i>Свободу</i> всем\r\nзаключённым! 3 < 5\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,500\r\n- Да.\r\n\r\n\r\n3\r\n00:00:07,000 --> 00:00:08,000\r\n'
const web = `WEBVTT - Көрме
Kind: captions

STYLE
::cue { color: red }

NOTE a note
of two lines

intro
00:01.000 --> 00:04.000 align:start
<v Айгүл>Сәлем &amp; <00:02.000>қош келдіңіз!

00:05.000 --> 00:06.000
Иә
`

describe('subtitles', () => {
  test('of SubRip are read and corrected in place', async () => {
    const { work, problems } = await readString(srt.read, subRip)
    expect(problems).toEqual([])
    expect(work?.versions[0]?.language).toBe('ru')
    expect(work?.versions[0]?.segments.map(({ id, text }) => [id, text])).toEqual([['text-1', 'Свободу всем\nзаключённым! 3 < 5'], ['text-2', '- Да.']]) // prettier-ignore
    expect(work?.versions[0]?.segments[0]?.inline?.map(({ kind, raw, start, end }) => [kind, raw, start, end])).toEqual([['tag', '{\\an8}', 0, 0], ['italic', '<i>', 0, 7]]) // prettier-ignore
    expect(await saveString(srt.save, subRip, work!)).toBe(subRip)
    expect(await saveString(srt.save, subRip, corrected(work!, 'ru', 'text-1', withWords('всем\n', 'всем\n\nпо')))).toBe(subRip.replace('всем\r\n', 'всем\r\nпо'))
  })
  test('of WebVTT are read and corrected in place, notes and styles aside', async () => {
    const { work, problems } = await readString(vtt.read, web)
    expect(problems).toEqual([])
    expect(work?.versions[0]?.segments.map(({ text }) => text)).toEqual(['Сәлем & қош келдіңіз!', 'Иә'])
    expect(await saveString(vtt.save, web, corrected(work!, 'kk', 'text-2', withWords('Иә', '<Жоқ>')))).toBe(web.replace('Иә', '&lt;Жоқ&gt;'))
    expect(await saveString(vtt.save, web, corrected(work!, 'kk', 'text-1', withWords('Сәлем', 'Ал')))).toBe(web.replace('Сәлем', 'Ал'))
  })
  test('say where there are no times', async () => {
    const { problems } = await readString(srt.read, '1\n00:00:01,000 --> 00:00:04,000\nDie Häftlinge sind frei\n\n2\n00:00:05\nJa\n')
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['line-broken', 5]])
  })
})
