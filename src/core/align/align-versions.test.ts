import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignVersions, type TextVersion } from './align-versions.ts'

const english = [
  'The council met in Almaty on 3 March 2011.',
  'President Karimov opened the session with a long speech.',
  'Only 48 of the 120 delegates were present.',
  'Mr Seitkali asked for the minutes of 1998.',
  'The session closed at 17:30.',
  'Three schools in Shymkent were repaired.',
  'The bridge over the Irtysh cost 12 million tenge.',
  'Nobody answered the letter from Atyrau.',
  'The museum in Taraz opens at 9:15.',
]
const german = [
  'Der Rat trat am 3. März 2011 in Almaty zusammen.',
  'Präsident Karimow eröffnete die Sitzung mit einer langen Rede.',
  'Nur 48 der 120 Delegierten waren anwesend.',
  'Herr Seitkali fragte nach dem Protokoll von 1998.',
  'Die Sitzung endete um 17:30.',
  'Drei Schulen in Schymkent wurden instand gesetzt.',
  'Die Brücke über den Irtysch kostete 12 Millionen Tenge.',
  'Niemand beantwortete den Brief aus Atyrau.',
  'Das Museum in Taras öffnet um 9:15.',
]
const russian = [
  'Совет собрался в Алматы 3 марта 2011 года.',
  'Президент Каримов открыл заседание длинной речью.',
  'Присутствовали лишь 48 из 120 делегатов.',
  'Господин Сейткали попросил протокол 1998 года.',
  'Заседание закрылось в 17:30.',
  'Три школы в Шымкенте отремонтировали.',
  'Мост через Иртыш стоил 12 миллионов тенге.',
  'На письмо из Атырау никто не ответил.',
  'Музей в Таразе открывается в 9:15.',
]
const without = (lines: readonly string[], place: number) => lines.toSpliced(place, 1)
const joined = (lines: readonly string[], place: number) => lines.toSpliced(place, 2, `${lines[place]} ${lines[place + 1]}`)
const table = (...texts: (readonly [language: string, segments: readonly string[]])[]) =>
  alignVersions(texts.map(([language, segments]) => ({ language, segments }))).map(({ cells }) => cells.map((places) => places.join('+') || '–').join(' '))

describe('alignVersions', () => {
  const cases: readonly (readonly [name: string, en: readonly string[], de: readonly string[], ru: readonly string[], rows: readonly string[]])[] = [
    ['three whole versions', english, german, russian, ['0 0 0', '1 1 1', '2 2 2', '3 3 3', '4 4 4', '5 5 5', '6 6 6', '7 7 7', '8 8 8']],
    ['an omission in one moves nothing in the others', english, without(german, 2), russian, ['0 0 0', '1 1 1', '2 – 2', '3 2 3', '4 3 4', '5 4 5', '6 5 6', '7 6 7', '8 7 8']],
    ['omissions in two versions', without(english, 1), german, without(russian, 6), ['0 0 0', '– 1 1', '1 2 2', '2 3 3', '3 4 4', '4 5 5', '5 6 –', '6 7 6', '7 8 7']],
    ['what one version says in one segment and the others in two is one row', english, german, joined(russian, 1), ['0 0 0', '1+2 1+2 1', '3 3 2', '4 4 3', '5 5 4', '6 6 5', '7 7 6', '8 8 7']],
    ['an empty version', english.slice(0, 2), [], russian.slice(0, 2), ['0 – 0', '1 – 1']],
  ]
  test.each(cases)('%s', (_name, en, de, ru, rows) => {
    expect(table(['en', en], ['de', de], ['ru', ru])).toEqual(rows)
  })

  test('takes one version as it is, and none', () => {
    expect(table(['en', english.slice(0, 2)])).toEqual(['0', '1'])
    expect(alignVersions([])).toEqual([])
  })

  const lines = fc.array(fc.array(fc.constantFrom('Almaty', 'Алматы', '1998', 'Seitkali', 'Сейтқали', 'box', '48'), { maxLength: 5 }).map((words) => words.join(' ')), { maxLength: 12 })
  property.prop([fc.array(lines, { maxLength: 4 })], { numRuns: 40 })('puts every segment of every version into exactly one row, in order', (texts) => {
    const languages = ['en', 'de', 'kk', 'ru']
    const versions = texts.map((segments, index): TextVersion => ({ language: languages[index]!, segments }))
    const rows = alignVersions(versions)
    versions.forEach(({ segments }, version) => expect(rows.flatMap(({ cells }) => cells[version]!)).toEqual(segments.map((_, place) => place)))
    for (const { cells, confidence, reasons } of rows) {
      expect(cells.some((places) => places.length > 0)).toBe(true)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(reasons.length).toBeGreaterThan(0)
    }
  })
})
