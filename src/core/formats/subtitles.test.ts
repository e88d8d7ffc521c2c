import { describe, expect, test } from 'vitest'
import { srt, vtt } from './subtitles.ts'
import type { Row } from '../model/index.ts'
import { buildVersion } from './build-version.ts'
import { joinBytes } from './decode-text.ts'
import { segmentOf } from './version-text.ts'
import { corrected, platform, readString, saveString, withWords, writeString } from './works-for-test.ts'

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
  test('are written in the other form with their times, names and places, and what is not theirs is named', async () => {
    const { work } = await readString(srt.read, subRip)
    expect(await writeString(vtt.write, work!)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<i>Свободу</i> всем\nзаключённым! 3 &lt; 5\n\n00:00:05.000 --> 00:00:06.500\n- Да.\n')
    expect((await vtt.write(work!, platform, { file: 'x' })).problems.map(({ detail }) => detail)).toEqual(['markup in text-1'])
    expect(await writeString(srt.write, work!)).toContain('{\\an8}<i>Свободу</i> всем\n')
    const { work: other } = await readString(vtt.read, web)
    expect(await writeString(vtt.write, other!)).toBe('WEBVTT\n\nintro\n00:00:01.000 --> 00:00:04.000 align:start\n<v Айгүл>Сәлем &amp; <00:02.000>қош келдіңіз!\n\n00:00:05.000 --> 00:00:06.000\nИә\n')
  })
  test('of a translation stand where their source does', async () => {
    const { work } = await readString(srt.read, subRip)
    const [russian] = work!.versions
    const german = buildVersion('de', 'de', [segmentOf('text-1', 'Freiheit für alle'), segmentOf('text-2', 'Häftlinge!'), segmentOf('text-3', 'Ja.'), segmentOf('text-4', 'Nein.')])
    const cells = [{ ru: ['text-1'], de: ['text-1', 'text-2'] }, { ru: ['text-2'], de: ['text-3'] }, { ru: [], de: ['text-4'] }]
    const rows = cells.map((own, index): Row => ({ id: `text-${index + 1}`, kind: 'text', label: null, cells: own, gap: false }))
    const { chunks, problems } = await srt.write({ ...work!, versions: [russian!, german] }, platform, { file: 'x', versions: ['de'], rows })
    expect(platform.decoder('utf-8').decode(joinBytes(chunks))).toBe('1\n00:00:01,000 --> 00:00:04,000\nFreiheit für alle\nHäftlinge!\n\n2\n00:00:05,000 --> 00:00:06,500\nJa.\n')
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['not-carried', 'text-4, which has no time']])
  })
  test('are not written without times', async () => {
    const german = buildVersion('de', 'de', [segmentOf('text-1', 'Freiheit für alle')])
    const { chunks, problems } = await vtt.write({ id: 'x', title: {}, identifiers: {}, date: null, versions: [german] }, platform, { file: 'x.vtt' })
    expect(chunks).toEqual([])
    expect(problems).toEqual([{ code: 'times-missing', file: 'x.vtt', line: null, detail: 'de' }])
  })
  test('say where there are no times', async () => {
    const { problems } = await readString(srt.read, '1\n00:00:01,000 --> 00:00:04,000\nDie Häftlinge sind frei\n\n2\n00:00:05\nJa\n')
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['line-broken', 5]])
  })
})
