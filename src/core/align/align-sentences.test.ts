import { describe, expect, test } from 'vitest'
import { segmentOf } from '../formats/index.ts'
import { nothingSaid, type Version } from '../model/index.ts'
import { alignByIds } from './align-by-ids.ts'
import { alignSentences, sentenceSpans } from './align-sentences.ts'

const version = (id: string, texts: readonly string[]): Version => ({
  id,
  language: id,
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: texts.map((text, index) => segmentOf(`text-${index + 1}`, text)),
})

describe('sentences', () => {
  test.each([
    ['en', 'It rained. Mr. Smith stayed at home.', ['It rained.', 'Mr. Smith stayed at home.']],
    ['en', 'whereas it rained; whereas the river rose;', ['whereas it rained;', 'whereas the river rose;']],
    ['de', 'Am 12. Dezember regnete es. Es blieb dabei.', ['Am 12. Dezember regnete es.', 'Es blieb dabei.']],
    ['zh', '人人生而自由。他们赋有理性和良心。', ['人人生而自由。', '他们赋有理性和良心。']],
    ['ar', 'هل تمطر؟ نعم؛ إنها تمطر.', ['هل تمطر؟', 'نعم؛', 'إنها تمطر.']],
    ['hi', 'पहला वाक्य। दूसरा वाक्य।', ['पहला वाक्य।', 'दूसरा वाक्य।']],
    ['ja', '「雨です。」と言った。寒い。', ['「雨です。」と言った。', '寒い。']],
    ['en', 'One', ['One']],
  ])('%s: %s', (language, text, sentences) => {
    expect(sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })
})

describe('sentences of rows', () => {
  const words = (groups: ReturnType<typeof alignSentences>, versions: readonly Version[], row: string) =>
    (groups.get(row) ?? []).map(({ parts }) =>
      parts.map(({ version, segment, start, end }) => versions.find(({ id }) => id === version)?.segments.find(({ id }) => id === segment)?.text.slice(start, end)),
    )

  test('go together by what they say, and one left out stands alone', () => {
    const versions = [
      version('en', ['On 3 May 1998 the council met in Almaty. It heard 14 reports. The session closed on 7 June 2001.']),
      version('de', ['Am 3. Mai 1998 tagte der Rat in Almaty. Die Sitzung endete am 7. Juni 2001.']),
    ]
    expect(words(alignSentences(versions, alignByIds(versions).rows), versions, 'text-1')).toEqual([
      ['On 3 May 1998 the council met in Almaty.', 'Am 3. Mai 1998 tagte der Rat in Almaty.'],
      ['It heard 14 reports.'],
      ['The session closed on 7 June 2001.', 'Die Sitzung endete am 7. Juni 2001.'],
    ])
  })

  test('no sentence leaves its row, and none is lost', () => {
    const versions = [version('en', ['One 1. Two 2.', 'Three 3.']), version('ru', ['Один 1.', 'Два 2. Три 3.'])]
    const { rows } = alignByIds(versions)
    const groups = alignSentences(versions, rows)
    for (const row of rows)
      for (const { id } of versions) {
        const stands = (groups.get(row.id) ?? []).flatMap(({ parts }) => parts).filter(({ version }) => version === id)
        expect(new Set(stands.map(({ segment }) => segment))).toEqual(new Set(row.cells[id]))
        expect(stands).toHaveLength((row.cells[id] ?? []).flatMap((segment) => sentenceSpans(versions.find((version) => version.id === id)!.segments.find((one) => one.id === segment)!.text, id)).length)
      }
  })

  test('where each version has one, they belong together', () => {
    const versions = [version('en', ['A short one.', 'Another 5.']), version('ru', ['Совсем другое и намного более длинное предложение о погоде.', 'Ещё 5.'])]
    expect(words(alignSentences(versions, alignByIds(versions).rows), versions, 'text-1')).toHaveLength(1)
  })
})
