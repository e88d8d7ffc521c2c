import { describe, expect, test } from 'vitest'
import { csv, tsv } from './delimited.ts'
import { readString } from './works-for-test.ts'

const texts = async (source: string, read = csv.read, options = {}) => {
  const { work, problems } = await readString(read, source, options)
  return { versions: work?.versions.map(({ id, language, segments }) => [id, language, segments.map((segment) => `${segment.id}: ${segment.text}`)]), problems: problems.map(({ code, line, detail }) => [code, line, detail]) }
}

describe('a table of texts', () => {
  test('with heads, from a spreadsheet with German settings', async () => {
    expect(await texts('\uFEFFID;German;kk_KZ;Comment\r\na.1;"Äpfel; ""reif""";"алма\nалмұрт";see p. 3\r\n\r\nb;Birnen;;\r\n')).toEqual({
      versions: [
        ['de', 'de', ['a-1: Äpfel; "reif"', 'b: Birnen']],
        ['kk-KZ', 'kk-KZ', ['a-1: алма\nалмұрт']],
      ],
      problems: [],
    })
  })
  test('without heads, from a corpus that quotes as it likes', async () => {
    expect(await texts('"Yes", said the prisoner.\t«Иә», – деді тұтқын.\nThe court agreed with the prosecutor.\tСот прокурормен келісті.\n', tsv.read)).toEqual({
      versions: [
        ['en', 'en', ['text-1: "Yes", said the prisoner.', 'text-2: The court agreed with the prosecutor.']],
        ['kk', 'kk', ['text-1: «Иә», – деді тұтқын.', 'text-2: Сот прокурормен келісті.']],
      ],
      problems: [],
    })
  })
  test.each([
    ['versions of one language', 'id,en,en-revised [en]\nparagraph-1,"1. a","1. b"\n', [['en', 'en', ['paragraph-1: 1. a']], ['en-revised', 'en', ['paragraph-1: 1. b']]]],
    ['languages by their own names', 'English,Қазақша,Русский\na,ә,б\n', [['en', 'en', ['text-1: a']], ['kk', 'kk', ['text-1: ә']], ['ru', 'ru', ['text-1: б']]]],
    ['a name with its tag', 'Source (en-GB),Target (de-AT)\na,b\n', [['en-GB', 'en-GB', ['text-1: a']], ['de-AT', 'de-AT', ['text-1: b']]]],
    ['a head twice', 'en,de,de\na,b,c\n', [['en', 'en', ['text-1: a']], ['de', 'de', ['text-1: b']], ['de-2', 'de', ['text-1: c']]]],
    ['a count in front', '1,The prisoners are free.,Die Häftlinge sind frei.\n2,All of them.,Sie alle sind es.\n', [['en', 'en', ['text-1: The prisoners are free.', 'text-2: All of them.']], ['de', 'de', ['text-1: Die Häftlinge sind frei.', 'text-2: Sie alle sind es.']]]],
    ['the delimiter told', 'sep=|\nen|de\na, b|c, d\n', [['en', 'en', ['text-1: a, b']], ['de', 'de', ['text-1: c, d']]]],
  ])('%s', async (_name, source, versions) => {
    expect(await texts(source)).toEqual({ versions, problems: [] })
  })
  test('with a title above its heads', async () => {
    expect(await texts('Glossary,,\nby a student,,\nNo.,English,Deutsch\n1,yes,ja\n')).toEqual({
      versions: [['en', 'en', ['text-1: yes']], ['de', 'de', ['text-1: ja']]],
      problems: [['not-carried', 1, 'Glossary'], ['not-carried', 2, 'by a student']],
    }) // prettier-ignore
  })
  test('without heads keeps words that look like them', async () => {
    expect((await texts('The prisoners are free,Die Häftlinge sind frei\nso,da\n', csv.read, { languages: ['en', 'de'] })).versions?.map(([, , own]) => own)).toEqual([['text-1: The prisoners are free', 'text-2: so'], ['text-1: Die Häftlinge sind frei', 'text-2: da']]) // prettier-ignore
  })
  test('that lies on its side, a version a line', async () => {
    expect((await texts('id,a,b\nen,yes,no\nru,да,нет\n')).versions).toEqual([['en', 'en', ['a: yes', 'b: no']], ['ru', 'ru', ['a: да', 'b: нет']]])
  })
  test('says which id stands twice and where quoting breaks', async () => {
    expect((await texts('id,en\na,x\na,y\n')).problems).toEqual([['id-duplicate', 3, 'a']])
    expect((await texts('en,de\n"a,b\n')).problems[0]?.[0]).toBe('line-broken')
  })
  test('takes the languages a person says', async () => {
    expect((await texts('12,13\n14,15\n', csv.read, { languages: ['en', 'ru'] })).versions?.map(([id]) => id)).toEqual(['en', 'ru'])
  })
})
