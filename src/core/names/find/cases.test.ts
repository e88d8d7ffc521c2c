import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { languages } from '../../languages/index.ts'
import { kazakhStems } from './kazakh-endings.ts'
import { inList } from './patterns.ts'
import { russianReadings } from './russian-cases.ts'
import { readWords } from './word.ts'

describe('russianReadings', () => {
  it.each([
    ['Бокаева', 'Бокаев m GA', 'Бокаева f N'],
    ['Тулбаевым', 'Тулбаев m I'],
    ['Харьковой', 'Харькова f GDIP'],
    ['Балтабая', 'Балтабай m GA'],
    ['Игорем', 'Игорь m I'],
    ['Натальи', 'Наталья f GDP'],
    ['Явлинского', 'Явлинский m GA'],
    ['Астане', 'Астана f DP'],
    ['Казахстаном', 'Казахстан m I'],
    ['Алматы', 'Алматы f NGDAIP'],
  ])('%s may be %s', (printed, ...expected) => {
    const readings = russianReadings(printed).map(({ form, gender, cases }) => `${form} ${gender} ${cases}`)
    for (const reading of expected) expect(readings).toContain(reading)
  })

  property.prop([fc.string()])('has the word itself among its readings', (word) => {
    expect(russianReadings(word).map(({ form }) => form)).toContain(word)
  })
})

describe('kazakhStems', () => {
  it.each([
    ['Боқаевтың', 'Боқаев'],
    ['Елеусіновке', 'Елеусінов'],
    ['Әшімді', 'Әшім'],
    ['Жаңаөзенде', 'Жаңаөзен'],
    ['Шымкенттегі', 'Шымкент'],
    ['Алматыдағы', 'Алматы'],
    ['Қазақстанның', 'Қазақстан'],
    ['Парламентіне', 'Парламенті'],
    ['Абаймен', 'Абай'],
  ])('%s may come from %s', (printed, stem) => {
    expect(kazakhStems(printed)).toContain(stem)
  })

  it.each([
    // -дың does not follow т, -тың does not follow a vowel
    ['Шымкентдың', 'Шымкент'],
    ['Алматытың', 'Алматы'],
    // a soft ending does not follow a hard stem
    ['Қазақстанде', 'Қазақстан'],
  ])('%s cannot come from %s', (printed, stem) => {
    expect(kazakhStems(printed)).not.toContain(stem)
  })
})

describe('inList', () => {
  it.each([
    ['bundesrat', 'bodies', 'de', true],
    ['marat', 'bodies', 'de', false],
    ['denis', 'common', 'de', false],
    ['ereignis', 'common', 'de', true],
    ['комитета', 'bodies', 'ru', true],
    ['богданов', 'common', 'ru', false],
    ['елена', 'common', 'kk', false],
    ['бокаев', 'surnames', 'ru', true],
    ['word', 'common', 'fr', false],
  ] as const)('%s in %s of %s: %s', (word, list, language, expected) => {
    expect(inList(word, list, language)).toBe(expected)
  })
})

describe('the lists of every language', () => {
  it.each(languages.map(({ tag, names }) => [tag, names] as const))('%s: plain, lower case, each word once', (_, names) => {
    const lists: readonly (readonly string[])[] = [names.endings, names.roles, names.bodies, names.common, names.links, names.beforePlaces, names.placeNouns, names.surnames]
    for (const list of lists) {
      expect(list.filter((word) => word !== word.toLowerCase().normalize('NFC') || word.replaceAll('*', '') === '')).toEqual([])
      expect(list.filter((word, index) => list.indexOf(word) !== index)).toEqual([])
    }
  })
})

describe('readWords', () => {
  it('leaves the possessive outside and parts hyphened words', () => {
    expect(readWords('The EU-Kazakhstan deal, Parliament’s view. Нұр-Сұлтан').map(({ text, opens }) => (opens ? `^${text}` : text))).toEqual(['^The', 'EU', 'Kazakhstan', 'deal', 'Parliament', 'view', '^Нұр', 'Сұлтан'])
  })

  it('reads decomposed letters as composed ones', () => {
    const [word] = readWords('Әшімов Сычёв'.normalize('NFD')).slice(-1)
    expect(word).toMatchObject({ plain: 'сычев', capital: true })
  })
})
