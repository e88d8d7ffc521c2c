import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { romanizationOf, romanizations, romanize } from './index.ts'

describe.each(romanizations)('$id', (system) => {
  test.each(system.samples.map(([source, result]) => ({ source, result })))('$source → $result', ({ source, result }) => {
    const made = romanize(source, system.id)
    expect(made.text).toBe(result.normalize('NFC'))
    expect(made.unmapped).toEqual([])
  })

  test('has every letter of its alphabet and says where it comes from', () => {
    const alphabet = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя' + (system.language === 'kk' ? 'әғқңөұүһі' : '')
    expect(Object.keys(system.letters).toSorted()).toEqual([...alphabet].toSorted())
    expect(system.sources.length).toBeGreaterThan(0)
  })
})

test('ids are unique', () => {
  expect(new Set(romanizations.map(({ id }) => id)).size).toBe(romanizations.length)
})

test('an unknown id is said with the ids there are', () => {
  expect(() => romanizationOf('kk-runic')).toThrow(/kk-runic.*kk-latn-2021/)
})

test.each([
  ['Щука', 'ru-en-press', 'Shchuka'],
  ['ЩУКА', 'ru-en-press', 'SHCHUKA'],
  ['щука', 'ru-en-press', 'shchuka'],
  ['ЩУ', 'ru-en-press', 'SHCHU'],
  ['БОРЩ', 'ru-en-press', 'BORSHCH'],
  ['Щ. Щукин', 'ru-en-press', 'Shch. Shchukin'],
  ['НҰРСҰЛТАН Іле', 'kk-latn-2021', 'NŪRSŪLTAN Ile'],
  ['ИСКАНДИР Идрис', 'kk-latn-2021', 'İSKANDİR İdris'],
  ['ЮРЬЕВ', 'ru-alalc', 'I͡URʹEV'],
  ['АЛЕКСАНДР и Макс', 'ru-en-press', 'ALEXANDER i Max'],
])('capitals: %s by %s is %s', (source, system, result) => {
  expect(romanize(source, system).text).toBe(result.normalize('NFC'))
})

test.each([
  ['«Нью-Йорк», 12 мая (Reuters)', 'ru-de-duden', '«Nju-Jork», 12 maja (Reuters)'],
  ['Козло́в', 'ru-en-press', 'Kozlov'],
  ['Ильич', 'ru-en-press', 'Ilyich'],
])('running text: %s by %s is %s', (source, system, result) => {
  expect(romanize(source, system).text).toBe(result)
})

test('Kazakh and Ukrainian letters under a system of Russian are read as their neighbours, and said', () => {
  expect(romanize('Нұрсұлтан Әбіш, Київ', 'ru-en-press')).toEqual({
    text: 'Nursultan Abish, Kiiv',
    unmapped: [],
    substituted: ['ұ', 'ә', 'і', 'ї'],
  })
})

test('letters of no known neighbour stay, and are said', () => {
  expect(romanize('Ђорђе', 'ru-en-press')).toEqual({ text: 'Ђorђe', unmapped: ['ђ'], substituted: [] })
})

test('an ISO 9 result leads back to one spelling: no two letters share a value', () => {
  for (const id of ['kk-iso9-1995', 'ru-iso9-1995']) {
    const values = Object.values(romanizationOf(id).letters)
    expect(new Set(values).size).toBe(values.length)
  }
})

const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїґ АБЕЁЖЙЩЮЯӘҒҚҢӨҰҮІ-.,’ЂџaĭIé\u0301']
const texts = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((all) => all.join(''))

test('NFC and NFD give the same', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...romanizations.map(({ id }) => id)), (text, id) => {
      const composed = romanize(text.normalize('NFC'), id)
      expect(romanize(text.normalize('NFD'), id)).toEqual(composed)
      expect(composed.text).toBe(composed.text.normalize('NFC'))
    }),
  )
})

test('text without Cyrillic passes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...romanizations.map(({ id }) => id)), (text, id) => {
      fc.pre(!/\p{Script=Cyrillic}/u.test(text))
      expect(romanize(text, id)).toEqual({ text: text.normalize('NFC'), unmapped: [], substituted: [] })
    }),
  )
})
