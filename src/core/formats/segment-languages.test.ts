import { describe, expect, test } from 'vitest'
import { buildVersion } from './build-version.ts'
import { languagesIn, segmentLanguages, splitLanguages } from './segment-languages.ts'
import { segmentOf } from './version-text.ts'

const kk = ['Қазақстан Республикасының азаматтары сөз бостандығына құқылы.', 'Әркім өз пікірін еркін білдіруге құқығы бар деп жарияланады.', 'Баспасөз өкілдері қудалауға ұшырамауы тиіс екені ескеріледі.']
const ru = ['Граждане Республики Казахстан имеют право на свободу слова.', 'Каждый вправе свободно выражать своё мнение и убеждения.', 'Представители печати не должны подвергаться преследованию.']
const version = (texts: readonly string[]) => buildVersion('kk', 'kk', texts.map((text, index) => segmentOf(`text-${index + 1}`, text)))
const mixed = version(['1-бап', kk[0]!, ru[0]!, '12', kk[1]!, ru[1]!, kk[2]!, ru[2]!, 'Conclusion'])

describe('a document in two languages', () => {
  test('is seen segment by segment; what is too short says nothing', () => {
    expect([...segmentLanguages(mixed)]).toEqual([['text-2', 'kk'], ['text-3', 'ru'], ['text-5', 'kk'], ['text-6', 'ru'], ['text-7', 'kk'], ['text-8', 'ru']]) // prettier-ignore
    expect(languagesIn(mixed)).toEqual(['kk', 'ru'])
  })
  test('is taken apart, the short with what stands before them', () => {
    expect(splitLanguages(mixed).map(({ id, segments }) => [id, segments.map((segment) => segment.id)])).toEqual([
      ['kk', ['text-1', 'text-2', 'text-5', 'text-7']],
      ['ru', ['text-3', 'text-4', 'text-6', 'text-8', 'text-9']],
    ])
  })
  test('is taken apart as the person says', () => {
    expect(splitLanguages(mixed, ['ru', 'de']).map(({ id }) => id)).toEqual(['kk'])
    expect(splitLanguages(mixed, ['ru', 'kk-KZ']).map(({ id }) => id)).toEqual(['ru', 'kk-KZ'])
  })
})

test('a document in one language stays one, a quotation in it too', () => {
  const plain = version([...kk, ...kk, ru[0]!])
  expect(languagesIn(plain)).toEqual(['kk'])
  expect(splitLanguages(plain)).toEqual([plain])
})
