import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignSegments } from './align-segments.ts'
import type { AlignOptions, SegmentAlignment } from './align-segments.ts'

const ladder = ({ links }: SegmentAlignment) => links.map(({ a, b }) => `${a.join('+') || '–'}:${b.join('+') || '–'}`)

/** English and German lines of one small text; each test changes it in one way. */
const english = [
  'The council met in Almaty on 3 March 2011.',
  'President Karimov opened the session with a long speech.',
  'Only 48 of the 120 delegates were present.',
  'Mr Seitkali asked for the minutes of 1998.',
  'They were found in a box under the stairs.',
  'The session closed at 17:30.',
]
const german = [
  'Der Rat trat am 3. März 2011 in Almaty zusammen.',
  'Präsident Karimow eröffnete die Sitzung mit einer langen Rede.',
  'Nur 48 der 120 Delegierten waren anwesend.',
  'Herr Seitkali fragte nach dem Protokoll von 1998.',
  'Es fand sich in einer Schachtel unter der Treppe.',
  'Die Sitzung endete um 17:30.',
]
const without = (lines: readonly string[], ...places: number[]) => lines.filter((_, place) => !places.includes(place))
const joined = (lines: readonly string[], place: number) => [...lines.slice(0, place), `${lines[place]} ${lines[place + 1]}`, ...lines.slice(place + 2)]

describe('alignSegments', () => {
  const cases: readonly (readonly [name: string, a: readonly string[], b: readonly string[], ladder: readonly string[]])[] = [
    ['line by line', english, german, ['0:0', '1:1', '2:2', '3:3', '4:4', '5:5']],
    ['a line missing in b', english, without(german, 2), ['0:0', '1:1', '2:–', '3:2', '4:3', '5:4']],
    ['a line missing in a', without(english, 3), german, ['0:0', '1:1', '2:2', '–:3', '3:4', '4:5']],
    ['two lines of a in one of b', english, joined(german, 2), ['0:0', '1:1', '2+3:2', '4:3', '5:4']],
    ['one line of a in two of b', joined(english, 0), german, ['0:0+1', '1:2', '2:3', '3:4', '4:5']],
    ['the first lines missing', without(english, 0, 1), german, ['–:0', '–:1', '0:2', '1:3', '2:4', '3:5']],
    ['nothing on one side', english.slice(0, 2), [], ['0:–', '1:–']],
    ['nothing at all', [], [], []],
  ]
  test.each(cases)('%s', (_name, a, b, expected) => {
    expect(ladder(alignSegments(a, b, 'en', 'de'))).toEqual(expected)
  })

  test('meets names across scripts and in Kazakh cases', () => {
    const kazakh = ['Кеңес Алматыда жиналды.', 'Сейтқалиге 48 құжат берілді.', 'Жиналысты Каримов ашты.', 'Ол 1998 жылы болған.']
    const latin = ['The council met in Almaty.', 'Karimov opened the meeting.', 'It was in 1998.']
    expect(ladder(alignSegments(kazakh, latin, 'kk', 'en'))).toEqual(['0:0', '1:–', '2:1', '3:2'])
  })

  test('goes by a dictionary where one is given', () => {
    const pairs = [['cat', 'мысық'], ['sleeps', 'ұйықтайды'], ['dog', 'ит'], ['runs', 'жүгіреді'], ['bird', 'құс'], ['flies', 'ұшады'], ['horse', 'жылқы'], ['eats', 'жейді'], ['fish', 'балық'], ['swims', 'жүзеді'], ['wolf', 'қасқыр'], ['howls', 'ұлиды']] as const
    const lines = (side: 0 | 1) => [0, 2, 4, 6, 8, 10].map((at) => `${pairs[at]![side]} ${pairs[at + 1]![side]}`)
    const reasons = (dictionary: Iterable<readonly [string, string]>) => new Set(alignSegments(lines(0), lines(1), 'en', 'kk', { dictionary }).links.flatMap((link) => link.reasons))
    expect(reasons(pairs)).toEqual(new Set(['words']))
    expect(reasons([])).not.toContain('words')
  })

  const towns = ['Almaty', 'Shymkent', 'Karaganda', 'Aktobe', 'Taraz', 'Pavlodar', 'Semey', 'Atyrau', 'Kostanay', 'Kyzylorda', 'Aktau', 'Temirtau', 'Turkestan', 'Kokshetau', 'Taldykorgan', 'Ekibastuz']
  const report = towns.map((town, index) => `The school in ${town} had ${311 + 17 * index} pupils.`)
  const bericht = towns.map((town, index) => `Die Schule in ${town} hatte ${311 + 17 * index} Schüler.`)

  test('offers a block that stands elsewhere as a move, and leaves its segments alone', () => {
    const moved = [...bericht.slice(0, 3), ...bericht.slice(6), ...bericht.slice(3, 6)]
    const { links, moves } = alignSegments(report, moved, 'en', 'de')
    expect(moves.map(({ a, b }) => [a, b])).toEqual([[[3, 4, 5], [13, 14, 15]]])
    expect(links.filter(({ a, b }) => a.length > 0 && b.length > 0).map(({ a, b }) => [a, b])).toEqual([...report.keys()].filter((place) => place < 3 || place > 5).map((place) => [[place], [place < 3 ? place : place - 3]]))
    expect(alignSegments(report, bericht, 'en', 'de').moves).toEqual([])
  })

  test('sets page headers aside, and says so', () => {
    const paged = report.flatMap((line, index) => (index % 4 === 3 ? [line, `Annual report — ${index}`] : [line]))
    const { links } = alignSegments(paged, bericht, 'en', 'de')
    const aside = links.filter(({ reasons }) => reasons.includes('repeated'))
    expect(aside.map(({ a, b }) => [a, b])).toEqual([[[4], []], [[9], []], [[14], []], [[19], []]])
    expect(links.filter(({ a, b }) => a.length === 1 && b.length === 1)).toHaveLength(16)
    expect(alignSegments(paged, paged, 'en', 'en').links.some(({ reasons }) => reasons.includes('repeated'))).toBe(false)
  })

  test('keeps what is pinned, and aligns the rest round it', () => {
    const pinned = (pins: AlignOptions['pins'] & {}) => ladder(alignSegments(english, german, 'en', 'de', { pins }))
    expect(pinned([{ a: [2], b: [3] }])).toContain('2:3')
    expect(pinned([{ a: [1, 2], b: [1, 2] }])).toEqual(['0:0', '1+2:1+2', '3:3', '4:4', '5:5'])
    expect(pinned([{ a: [1, 2], b: [1] }, { a: [3], b: [2, 3] }])).toEqual(['0:0', '1+2:1', '3:2+3', '4:4', '5:5'])
    expect(pinned([{ a: [2], b: [] }])).toContain('2:–')
    expect(pinned([{ a: [], b: [0] }])).toContain('–:0')
    expect(alignSegments(english, german, 'en', 'de', { pins: [{ a: [2], b: [3] }] }).links.find(({ a }) => a[0] === 2)).toEqual({ a: [2], b: [3], confidence: 1, reasons: ['pinned'] })
    expect(() => pinned([{ a: [1, 3], b: [1] }])).toThrow('[1, 3]')
    expect(() => pinned([{ a: [1], b: [3] }, { a: [2], b: [2] }])).toThrow('cross')
  })

  test('names what a link rests on', () => {
    const { links } = alignSegments(english, without(german, 2), 'en', 'de')
    expect(links.map(({ reasons }) => reasons[0])).toEqual(['numbers', 'names', 'alone', 'numbers', expect.stringMatching(/lengths|neighbours/), 'numbers'])
  })

  test('reads composed and decomposed letters alike', () => {
    const decomposed = german.map((line) => line.normalize('NFD'))
    expect(alignSegments(english, decomposed, 'en', 'de')).toEqual(alignSegments(english, german, 'en', 'de'))
  })

  const word = fc.constantFrom('council', 'Almaty', 'Алматы', '1998', '48', 'Seitkali', 'Сейтқали', 'box', '.', '?', 'и', 'The', '\u00e9', 'e\u0301', '合意', '  ')
  const lines = fc.array(fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), { maxLength: 30 })
  property.prop([lines, lines])('puts every segment into exactly one link, in order, and the same each time', (a, b) => {
    const found = alignSegments(a, b, 'en', 'ru')
    expect(found.links.flatMap((link) => link.a)).toEqual(a.map((_, place) => place))
    expect(found.links.flatMap((link) => link.b)).toEqual(b.map((_, place) => place))
    for (const { a: left, b: right, confidence, reasons } of found.links) {
      expect(left.length + right.length).toBeGreaterThan(0)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(reasons.length).toBeGreaterThan(0)
    }
    expect(alignSegments(a, b, 'en', 'ru')).toEqual(found)
  })

  const corners = fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 6 }).map((places) => places.toSorted((x, y) => x - y))
  property.prop([corners, corners])('holds any pins that do not cross, wherever they stand', (left, right) => {
    const pins = left.slice(0, Math.min(left.length, right.length)).map((place, index) => ({ a: [place], b: [right[index]!] }))
    const { links } = alignSegments(report.slice(0, 12), bericht.slice(0, 12), 'en', 'de', { pins })
    expect(links.filter(({ reasons }) => reasons.includes('pinned')).map(({ a, b }) => ({ a, b }))).toEqual(pins)
    expect(links.flatMap(({ a }) => a)).toEqual([...Array.from({ length: 12 }).keys()])
    expect(links.flatMap(({ b }) => b)).toEqual([...Array.from({ length: 12 }).keys()])
  })
})
