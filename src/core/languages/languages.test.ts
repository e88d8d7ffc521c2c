import { describe, expect, test } from 'vitest'
import { languages } from './index.ts'

/** Every word in lists of a language's data, by the path to its list. */
function listed(data: unknown, path: string): readonly (readonly [path: string, words: readonly string[]])[] {
  if (Array.isArray(data) && data.every((item) => typeof item === 'string')) return [[path, data]]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => listed(value, `${path}.${key}`))
}

/** Every field named `…Pattern`. */
function patterns(data: unknown, path: string): readonly (readonly [path: string, pattern: string])[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' && key.endsWith('Pattern') ? [[`${path}.${key}`, value] as const] : patterns(value, `${path}.${key}`)))
}

test('each language has a tag of its own', () => {
  expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length)
})

describe.each(languages)('the data of $tag', (language) => {
  const { tag, endonym, script, facts, texts, links } = language

  test('says what it is called and written in', () => {
    expect(tag).toMatch(/^[a-z]{2,3}$/)
    expect(script).toMatch(/^[A-Z][a-z]{3}$/)
    expect(endonym).not.toBe('')
  })

  test('has every month and weekday, number words to ten and the tens', () => {
    expect(facts.months.map((forms) => forms.length > 0)).toEqual(Array.from({ length: 12 }, () => true))
    expect(facts.weekdays).toHaveLength(7)
    // From eleven on some languages have words of their own, others put them together: «он бір».
    const needed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90]
    expect(needed.filter((value) => (facts.cardinals[value] ?? []).length === 0)).toEqual([])
  })

  test('gives a month’s form to one month', () => {
    const forms = facts.months.flat()
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([])
  })

  test('has the small words that tell it apart and those that link it', () => {
    expect(texts.smallWords.length).toBeGreaterThan(10)
    expect(links.functionWords.length).toBeGreaterThan(10)
    expect(links.shortestStem).toBeGreaterThan(0)
  })

  test.each([...listed(facts, 'facts'), ...listed(texts.doubles, 'texts.doubles'), ...listed(texts.smallWords, 'texts.smallWords'), ...listed(links, 'links')])('%s is in NFC', (_path, words) => {
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([])
  })

  test.each([...patterns(facts, 'facts'), ...patterns(texts, 'texts')])('%s is a regular expression', (_path, pattern) => {
    expect(() => new RegExp(pattern, 'iu')).not.toThrow()
  })
})
