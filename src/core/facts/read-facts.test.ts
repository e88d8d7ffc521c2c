import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readMarker } from '../text/index.ts'
import { readFacts } from './index.ts'

/** Reads a text given on its own and writes its facts as `kind value`. */
function facts(language: string, text: string): readonly string[] {
  const marker = readMarker(text)
  return readFacts({ text, kind: 'text', marker, label: marker?.label ?? null }, language).map((fact) => `${fact.kind} ${fact.value}`)
}

/** One statement in several languages and what every one of them must say. */
const alike: readonly { readonly says: readonly string[]; readonly in: Readonly<Record<string, readonly string[]>> }[] = [
  {
    says: ['date 2017-12-12'],
    in: {
      en: ['of 12 December 2017', 'of December 12, 2017', 'on the 12th of December, 2017', 'on 12.12.2017', 'on 2017-12-12'],
      de: ['vom 12. Dezember 2017', 'am 12. Dez. 2017', 'am 12.12.2017'],
      ru: ['от 12 декабря 2017 года', '12 декабря 2017 г. состоялось', '12.12.2017'],
      kk: ['2017 жылғы 12 желтоқсандағы', '2017 жылғы 12 желтоқсанда', '2017 ж. 12 желтоқсан', '12.12.2017 күні'],
    },
  },
  { says: ['date 2018-09-17', 'date 2018-09-18'], in: { en: ['on 17 and 18 September 2018', 'September 17 and 18, 2018'], de: ['am 17. und 18. September 2018'], ru: ['17 и 18 сентября 2018 года'], kk: ['2018 жылғы 17 және 18 қыркүйекте'] } },
  { says: ['date 2015-12'], in: { en: ['in December 2015'], de: ['im Dezember 2015'], ru: ['в декабре 2015 года'], kk: ['2015 жылғы желтоқсанда', '2015 жылдың желтоқсан айында'] } },
  { says: ['date 2016'], in: { en: ['in 2016'], de: ['im Jahr 2016', 'seit 2016'], ru: ['в 2016 году', 'с 2016 г.'], kk: ['2016 жылы', '2016 жылдан бері'] } },
  { says: ['reference 174'], in: { en: ['under Article 174 of'], de: ['gemäß Artikel 174 des', 'nach Art. 174'], ru: ['по статье 174', 'статьёй 174', 'ст. 174'], kk: ['174-бап бойынша', '174-бабының талабы', '174-баптың'] } },
  {
    says: ['reference 135(5)'],
    in: { en: ['Rule 135 (5) of', 'Rule 135(5)'], de: ['Artikel 135 Absatz 5', 'Artikel 135 Abs. 5'], ru: ['пункт 5 статьи 135', 'статьи 135 (5)'], kk: ['135-бабының 5-тармағына', '135(5)-қағида'] },
  },
  { says: ['reference 1', 'reference 4', 'reference 235'], in: { en: ['Articles 1, 4 and 235'], de: ['den Artikeln 1, 4 und 235'], ru: ['статьями 1, 4 и 235'], kk: ['1, 4 және 235-баптарына'] } },
  {
    says: ['reference oj:C369:2018-10-11:2'],
    in: { en: ['OJ C 369, 11.10.2018, p. 2.'], de: ['ABl. C 369 vom 11.10.2018, S. 2.'], ru: ['Официальный журнал ЕС, C 369, 11.10.2018, с. 2.'], kk: ['ЕО Ресми журналы, C 369, 11.10.2018, 2-б.'] },
  },
  { says: ['number 1500000'], in: { en: ['1.5 million people', '1,500,000 people'], de: ['1,5 Millionen Menschen', '1,5 Mio. Menschen', '1.500.000 Menschen'], ru: ['1,5 млн человек', '1 500 000 человек'], kk: ['1,5 миллион адам', '1,5 млн адам'] } },
  { says: ['number 8'], in: { en: ['eight people', '8 people'], de: ['acht Menschen'], ru: ['восемь человек', 'восьми человек'], kk: ['сегіз адам', 'сегізге'] } },
  { says: ['number 42'], in: { en: ['forty-two'], de: ['zweiundvierzig'], ru: ['сорок два', 'сорока двух'], kk: ['қырық екі'] } },
  { says: ['number 250'], in: { en: ['two hundred and fifty'], de: ['zweihundertfünfzig'], ru: ['двести пятьдесят'], kk: ['екі жүз елу'] } },
  { says: ['number 14'], in: { en: ['fourteen'], de: ['vierzehn'], ru: ['четырнадцать'], kk: ['он төрт'] } },
  { says: ['percentage 7.5'], in: { en: ['7.5 per cent', '7.5%'], de: ['7,5 Prozent', '7,5 %'], ru: ['7,5 процента', '7,5 %'], kk: ['7,5 пайыз', '7,5%-ға'] } },
  { says: ['money 200000000 USD'], in: { en: ['$200 million', '200 million dollars'], de: ['200 Millionen US-Dollar'], ru: ['200 млн долларов'], kk: ['200 миллион доллар', '200 млн АҚШ долларын'] } },
  { says: ['unit 3 a'], in: { en: ['3 years'], de: ['3 Jahren'], ru: ['3 годам', '3 года'], kk: ['3 жылға'] } },
  { says: ['ordinal 143'], in: { en: ['the 143rd place'], de: ['auf dem 143. Platz'], ru: ['143-е место', 'на 143-м месте'], kk: ['143-орында', '143-ші'] } },
  { says: ['footnote 5'], in: { en: ['resolution (5)', 'resolution ( 5)', 'resolution[5]', 'resolution⁵'], kk: ['қарар (5)'] } },
  { says: ['time 15:30'], in: { en: ['at 3.30 p.m.', 'at 15:30'], de: ['um 15.30 Uhr', 'um 15:30 Uhr'], ru: ['в 15:30'], kk: ['сағат 15:30'] } },
  { says: ['acronym OSCE'], in: { en: ['the OSCE'], de: ['die OSZE'], ru: ['ОБСЕ'], kk: ['ЕҚЫҰ'] } },
  { says: ['url ratel.kz'], in: { en: ['and ratel.kz.'], de: ['und ratel.kz'], ru: ['и ratel.kz,'], kk: ['пен ratel.kz'] } },
  { says: ['label 13'], in: { en: ['13. Insists that', '13thinsists that'], ru: ['13. настаивает'] } },
]

describe('the same in every language', () => {
  for (const { says, in: languages } of alike)
    for (const [language, texts] of Object.entries(languages)) for (const text of texts) it(`${language}: ${text} → ${says.join(', ')}`, () => expect(facts(language, text)).toEqual(says))
})

describe('what is no fact', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['en', 'you may march on'],
    ['en', 'one of them'],
    ['de', 'die Menschenrechte zu achten'],
    ['de', 'ein Abkommen'],
    ['ru', 'один из них'],
    ['ru', 'по пятам'],
    ['kk', 'сол үшін'],
    ['kk', 'оның алтын сағаты'],
    ['kk', 'жаңа маусым басталды'],
  ]
  for (const [language, text] of silent) it(`${language}: ${text}`, () => expect(facts(language, text)).toEqual([]))
})

it('reads a language without data by digits and structure', () => {
  expect(facts('tr', '12.12.2017 tarihinde 55 gazeteci (5)')).toEqual(['date 2017-12-12', 'number 55', 'footnote 5'])
})

describe('promises', () => {
  const language = fc.constantFrom('en', 'de', 'kk', 'ru', 'tr', '')
  const piece = fc.constantFrom('12', '2017', ' ', '.', ',', '(', ')', '5', '-', 'декабря', 'Dezember', 'December', 'желтоқсан', 'жылғы', 'және', 'und', 'Article', 'статьи', '-бап', 'й', 'ё', 'ä', '%', '$', 'million', 'млн', 'екі', 'жүз', 'II', '\u0306', '⁵')
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')))
  const read = (tag: string, printed: string) => readFacts({ text: printed, kind: 'text', marker: null, label: null }, tag)

  test.prop([language, text])('spans are in range, in order, never empty and never overlapping', (tag, printed) => {
    let end = 0
    for (const fact of read(tag, printed)) {
      expect(fact.start).toBeGreaterThanOrEqual(end)
      expect(fact.end).toBeGreaterThan(fact.start)
      end = fact.end
    }
    expect(end).toBeLessThanOrEqual(printed.length)
  })

  test.prop([language, text])('composed and decomposed letters give the same values', (tag, printed) => {
    const values = (form: string) => read(tag, printed.normalize(form)).map((fact) => `${fact.kind} ${fact.value}`)
    expect(values('NFD')).toEqual(values('NFC'))
  })
})
