import { expect, test } from 'vitest'
import { romanizations, romanize } from '../romanizations/index.ts'
import { detectSystem, reverseWord, spellingSystem } from './index.ts'

const cyrillic = [
  { text: 'Жұлдыз Қожахметова', language: 'kk' },
  { text: 'Жулдыз Кожахметова', language: 'ru' },
]

test.each([
  ['Zhuldyz Kozhakhmetova', 'en', 'ru-en-press'],
  ['Schuldys Koschachmetowa', 'de', 'ru-de-duden'],
  ['Schuldys Koschachmetowas', 'de', 'ru-de-duden'],
  ['Juldyz Qojahmetova', 'en', 'kk-latn-2018-acute'],
  ['Jūldyz Qojahmetova', 'en', 'kk-latn-2021'],
  ['Žuldyz Kožahmetova', 'en', 'ru-iso9-1995'],
])('%s (%s) follows %s', (latin, language, system) => {
  expect(detectSystem(latin, { cyrillic, language })).toMatchObject({ system, exact: true, mixed: false })
})

test('a name whose words follow different systems is mixed', () => {
  const found = detectSystem('Zhuldyz Koschachmetowa', { cyrillic, language: 'en' })
  expect(found).toMatchObject({ system: null, mixed: true })
  expect(found.words.map(({ systems }) => systems[0])).toEqual(['ru-en-press', 'ru-de-duden'])
})

test('ý for ұ comes of Cyrillic spelled the Russian way: the alphabet is told, and what it gives for the Kazakh', () => {
  const found = detectSystem('Jýldyz Qojahmetova', { cyrillic, language: 'en' })
  expect(found).toMatchObject({ system: 'kk-latn-2018-acute', exact: false, mixed: false })
  expect(found.words[0]).toMatchObject({ word: 'Jýldyz', expected: 'Juldyz' })
})

test('a spelling that follows nothing has no system', () => {
  expect(detectSystem('Dzuldiz Koja-Akhmet', { cyrillic, language: 'en' })).toMatchObject({ system: null, mixed: false })
})

test('without Cyrillic only Kazakh alphabets are told', () => {
  expect(detectSystem('Ǵalym Aıtbaev', { language: 'en' }).system).toBe('kk-latn-2018-acute')
  expect(detectSystem('Galym Aitbayev', { language: 'en' }).system).toBeNull()
})

test.each([
  ['Qojahmetova', 'kk-latn-2018-acute', 'Қожахметова'],
  ['Aıtbaı', 'kk-latn-2018-acute', 'Айтбай'],
  ['Kozhakhmetova', 'ru-en-press', 'Кожахметова'],
  ['Yevgeny', 'ru-en-press', 'Евгений'],
  ['Schuldys', 'ru-de-duden', 'Шулдыс'],
  ['Şoqan', 'kk-latn-2021', 'Шоқан'],
])('%s by %s may be %s', (latin, system, text) => {
  expect(reverseWord(latin, system, 12).map((candidate) => candidate.text)).toContain(text)
})

test('every sample read backwards is among the candidates of its reversible systems', () => {
  for (const id of ['kk-iso9-1995', 'ru-iso9-1995', 'kk-bgnpcgn-1979']) {
    const system = romanizations.find((one) => one.id === id)
    for (const [source, result] of system?.samples ?? []) {
      for (const [at, word] of source.split(' ').entries()) {
        expect(reverseWord(result.split(' ')[at] ?? '', id).map(({ text }) => text)).toContain(word)
      }
    }
  }
})

test('a candidate romanized gives the word back', () => {
  for (const { id, to } of romanizations) {
    if (to !== 'Latn') continue
    const { text } = romanize('Щедрин', id)
    for (const candidate of reverseWord(text, id)) expect(romanize(candidate.text, id).text.toLowerCase()).toBe(text.toLowerCase())
  }
})

test('what the rules of a system give is said only where a spelling breaks them', () => {
  expect(spellingSystem('Jýldyz Qojahmetova', { cyrillic, language: 'en' })).toEqual({ system: 'kk-latn-2018-acute', regular: 'Juldyz Qojahmetova' })
  expect(spellingSystem('Juldyz Qojahmetova', { cyrillic, language: 'en' })).toEqual({ system: 'kk-latn-2018-acute' })
  expect(spellingSystem('Dzuldiz Koja-Akhmet', { cyrillic, language: 'en' })).toEqual({ system: null })
})
