import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './index.ts'

type Pair = readonly [a: string, aLanguage: string, b: string, bLanguage: string]

describe('one name', () => {
  test.each<Pair>([
    // Cyrillic to Cyrillic
    ['Дархан Әлімжанов', 'kk', 'Дархан Алимжанов', 'ru'],
    ['Гүлшат Өтегенова', 'kk', 'Гульшат Утегенова', 'ru'],
    // English and German print, from Russian and from Kazakh
    ['Дархан Әлімжанов', 'kk', 'Darkhan Alimzhanov', 'en'],
    ['Гульшат Утегенова', 'ru', 'Gulschat Utegenowa', 'de'],
    ['Жандос Қасымбаев', 'kk', 'Schandos Qassymbajew', 'de'],
    ['Zhandos Kasymbayev', 'en', 'Schandos Kassymbajew', 'de'],
    // The alphabets of Kazakh Latin
    ['Шоқан Дүйсенов', 'kk', 'Shoqan Dúısenov', 'kk-Latn'],
    ['Шоқан Дүйсенов', 'kk', 'Şoqan Düisenov', 'kk-Latn'],
    ['Шоқан Дүйсенов', 'kk', 'Şoqan Düysenov', 'kk-Latn'],
    ['Шоқан Дүйсенов', 'kk', "S'oqan Du'i'senov", 'kk-Latn'],
    ['Ǵalym Ýálıev', 'en', 'Ғалым Уәлиев', 'kk'],
    // Case endings
    ['Дархана Алимжанова', 'ru', 'Дархан Алимжанов', 'ru'],
    ['Гульшат Утегеновой', 'ru', 'Гүлшат Өтегенова', 'kk'],
    ['Дархан Әлімжановтың', 'kk', 'Darkhan Alimzhanov', 'en'],
    ['Қарағандыдан', 'kk', 'Karaganda', 'en'],
    ['Gulschat Utegenowas', 'de', 'Гульшат Утегенова', 'ru'],
    // Order, initials, patronymics
    ['Алимжанов Дархан', 'ru', 'Darkhan Alimzhanov', 'en'],
    ['Д. Әлімжанов', 'kk', 'Darkhan Alimzhanov', 'en'],
    ['Дархан Серикович Алимжанов', 'ru', 'Дархан Әлімжанов', 'kk'],
    // A Latin C in a Cyrillic word
    ['Cерік Алимжанов', 'ru', 'Serik Alimzhanov', 'en'],
    // Names that were English first
    ['Джонатан Мур', 'ru', 'Jonathan Moore', 'en'],
  ])('%s (%s), %s (%s)', (a, aLanguage, b, bLanguage) => {
    expect(compareNames(a, aLanguage, b, bLanguage)).toMatchObject({ same: true })
  })
})

describe('two names', () => {
  test.each<Pair>([
    // One vowel both spellings mark
    ['Марат Ахметов', 'ru', 'Murat Akhmetov', 'en'],
    ['Айгүл Асанова', 'kk', 'Айгуль Есенова', 'ru'],
    // One consonant
    ['Дархан Алимжанов', 'ru', 'Darkhan Alimkhanov', 'en'],
    ['Дархан Әлімжанов', 'kk', 'Марлан Алимжанов', 'ru'],
    // One surname, two persons
    ['Дархан Әлімжанов', 'kk', 'Gulshat Alimzhanova', 'en'],
    ['Д. Алимжанов', 'ru', 'Serik Alimzhanov', 'en'],
    ['Ақтөбе', 'kk', 'Aktau', 'en'],
    // One letter, in one language and script
    ['Zhanibek Serikov', 'en', 'Zhanabek Serikov', 'en'],
  ])('%s (%s), %s (%s)', (a, aLanguage, b, bLanguage) => {
    expect(compareNames(a, aLanguage, b, bLanguage)).toMatchObject({ same: false })
  })
})

test('the explanation shows which letters stand for which, which ending was taken off, what was left over', () => {
  const { explanation } = compareNames('Шоқановтың', 'kk', 'Shokanov', 'en')
  expect(explanation.words[0]?.steps.slice(0, 3).map(({ a, b }) => `${a}=${b}`)).toEqual(['ш=sh', 'о=o', 'қ=k'])
  expect(explanation.words[0]).toMatchObject({ endingA: 'kk genitive', endingB: 'none' })
  expect(compareNames('Дархан Серикович Алимжанов', 'ru', 'Darkhan Alimzhanov', 'en').explanation.leftOver).toEqual(['серикович'])
  expect(compareNames('Алимжанов Дархан', 'ru', 'Darkhan Alimzhanov', 'en').explanation.reordered).toBe(true)
  expect(compareNames('Cерік', 'kk', 'Serik', 'en').explanation.mixedScript).toBe(true)
})

test('nothing to read is no name', () => {
  expect(compareNames('—', 'ru', 'Almaty', 'en').score).toBe(0)
})

const languages = ['kk', 'ru', 'uk', 'en', 'de', 'kk-Latn'] as const
const names = fc.string({ unit: fc.constantFrom(...'абвгжиыкқңөұшщaceghijknosuwyzáǵıýşß.-’ И'), maxLength: 20 })

test('a score is a number from 0 to 1, the same either way round and in NFC and NFD', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...languages), names, fc.constantFrom(...languages), (a, aLanguage, b, bLanguage) => {
      const { score } = compareNames(a, aLanguage, b, bLanguage)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(compareNames(b, bLanguage, a, aLanguage).score).toBe(score)
      expect(compareNames(a.normalize('NFC'), aLanguage, b, bLanguage).score).toBeCloseTo(compareNames(a.normalize('NFD'), aLanguage, b, bLanguage).score, 6)
    }),
  )
})
