import { expect, test } from 'vitest'
import { createNameIndex, nameKeys } from './index.ts'

test.each([
  ['Өтегенов', 'kk', 'Utegenow', 'de'],
  ['Жанділдин', 'kk', 'Dzhandildin', 'en'],
  ['Қаңтарбаев', 'kk', 'Kangtarbayev', 'en'],
  ['Щербакова', 'ru', 'Shcherbakova', 'en'],
  ['Щербаковой', 'ru', 'Schtscherbakowa', 'de'],
  ['Хасенов', 'ru', 'Hasenov', 'kk-Latn'],
])('%s (%s) and %s (%s) share a key', (a, aLanguage, b, bLanguage) => {
  const keys = nameKeys(b, bLanguage)
  expect(nameKeys(a, aLanguage).some((key) => keys.includes(key))).toBe(true)
})

test('a name is found by another spelling, by its surname alone, and written as one word', () => {
  const index = createNameIndex([
    { name: 'Дархан Әлімжанов', language: 'kk' },
    { name: 'Гульшат Утегенова', language: 'ru' },
    { name: 'Баян-Ауыл', language: 'kk' },
    { name: 'Дархан Утегенов', language: 'ru' },
  ])
  expect(index.candidates('Darkhan Alimzhanov', 'en')).toEqual([0])
  expect(index.candidates('Alimschanow', 'de')).toEqual([0])
  expect(index.candidates('Bayan Aul', 'en')).toContain(2)
  expect(index.candidates('Utegenov', 'en')).toEqual([1, 3])
  expect(index.candidates('Darkhan Bolatovich Utegenov', 'en')).toEqual([3])
})
