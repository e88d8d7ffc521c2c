import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { romanizations } from '../../core/index.ts'
import { chooseLanguage, interfaceLanguages } from './interface-languages.ts'

type Words = { readonly [key: string]: string | Words }

const read = (language: string, file: string): Words => JSON.parse(readFileSync(join(import.meta.dirname, `../../../locales/${language}/${file}.json`), 'utf8'))

/** Every word by its path: `names.kind.person`. */
function flat(words: Words, path = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)]))
  return new Map(entries)
}

// CLDR plural categories of whole numbers and fractions: https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html
const categories = { en: ['one', 'other'], de: ['one', 'other'], kk: ['one', 'other'], ru: ['one', 'few', 'many', 'other'] } as const
const plural = /_(zero|one|two|few|many|other)$/

const without = (key: string): string => key.replace(plural, '')
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()

const files = readdirSync(join(import.meta.dirname, '../../../locales/en')).map((name) => name.replace('.json', ''))

describe.each(files)('%s.json', (file) => {
  const english = flat(read('en', file))
  describe.each(interfaceLanguages)('%s', (language) => {
    const words = flat(read(language, file))
    test('has the keys English has', () => {
      expect(new Set([...words.keys()].map(without))).toEqual(new Set([...english.keys()].map(without)))
    })
    test('has every plural form of its language and no other', () => {
      for (const base of new Set([...words.keys()].filter((key) => plural.test(key)).map(without))) {
        const forms = [...words.keys()].filter((key) => key !== base && without(key) === base).map((key) => plural.exec(key)?.[1])
        expect(new Set(forms), base).toEqual(new Set(categories[language]))
      }
    })
    test('leaves nothing empty', () => {
      expect([...words].filter(([, text]) => text.trim() === '')).toEqual([])
    })
    test('puts in only what English puts in', () => {
      for (const [key, text] of words) {
        const own = english.get(key) ?? english.get(`${without(key)}_other`) ?? ''
        const extra = placeholders(text).filter((name) => !placeholders(own).includes(name))
        expect(extra, key).toEqual([])
      }
    })
  })
  test.each(interfaceLanguages.filter((language) => language !== 'en'))('%s is translated', (language) => {
    const same = [...flat(read(language, file))].filter(([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text.replaceAll(/\{\{\w+\}\}/g, '')))
    expect(same.filter(([key]) => !sameOnPurpose.includes(key))).toEqual([])
  })
})

/** Words that are the same in English and another language. */
const sameOnPurpose = ['app.name', 'app.text', 'outline.text', 'row.text', 'fact.label', 'names.kind.person', 'names.label', 'sheet.format']

test.each([
  [['kk-KZ', 'ru'], 'kk'],
  [['fr', 'de-AT', 'en'], 'de'],
  [['fr'], 'en'],
  [[], 'en'],
])('a browser asking for %j is answered in %s', (asked, language) => {
  expect(chooseLanguage(asked)).toBe(language)
})

test('every romanization has a name in every language', () => {
  for (const language of interfaceLanguages) {
    const { systems } = read(language, 'reader')
    expect(new Set(Object.keys(systems ?? {})), language).toEqual(new Set(romanizations.map(({ id }) => id)))
  }
})
