import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { vote } from './index.ts'

const fromEnglish = { en: null, de: 'en', kk: 'en', ru: 'en', revised: 'en' }

const cases: readonly { readonly why: string; readonly values: Record<string, string | null>; readonly from?: Record<string, string | null>; readonly blamed: readonly string[] }[] = [
  { why: 'all agree', values: { en: '1', de: '1', ru: '1' }, blamed: [] },
  { why: 'one against two', values: { en: '1', de: '2', ru: '1' }, blamed: ['de'] },
  { why: 'one lacks it', values: { en: '1', de: null, ru: '1' }, blamed: ['de'] },
  { why: 'only one has it', values: { en: null, de: '7', ru: null }, blamed: ['de'] },
  { why: 'two versions blame nobody', values: { en: '1', de: '2' }, blamed: [] },
  { why: 'two against two', values: { en: '1', de: '1', kk: '2', ru: '2' }, blamed: [] },
  { why: 'three different', values: { en: '1', de: '2', ru: '3' }, blamed: [] },
  { why: 'two slips against one agreement of two', values: { en: '1', de: '2', kk: '3', ru: '1' }, blamed: ['de', 'kk'] },
  { why: 'the source is wrong: its translations agree against it, each by itself', values: { en: '2', de: '1', ru: '1' }, from: fromEnglish, blamed: ['en'] },
  { why: 'a translation differs from a source that one other repeats: one slip either way', values: { en: '1', de: '2', ru: '1' }, from: fromEnglish, blamed: [] },
  { why: 'a translation differs where several others, each by itself, kept the source', values: { en: '1', de: '2', kk: '1', ru: '1' }, from: fromEnglish, blamed: ['de'] },
  { why: 'two translations differ alike from a source that two keep', values: { en: '1', de: '2', kk: '2', ru: '1', revised: '1' }, from: fromEnglish, blamed: ['en', 'ru', 'revised'] },
  { why: 'a source and a version that repeats it count once: a tie with one other', values: { en: '1', revised: '1', de: '2' }, from: fromEnglish, blamed: [] },
  { why: 'a source and its repeating version are both wrong', values: { en: '2', revised: '2', de: '1', kk: '1', ru: '1' }, from: fromEnglish, blamed: ['en', 'revised'] },
]

describe('the fewest independent slips', () => {
  for (const { why, values, from, blamed } of cases) it(`${why}: ${JSON.stringify(values)}`, () => expect(vote(values, from)).toEqual(blamed))
})

describe('promises', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2', '3', null), { maxKeys: 5, noNullPrototype: true })
  const from = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('a', 'b', null), { noNullPrototype: true })

  test.prop([values, from])('never blames all, and those not blamed agree', (given, derived) => {
    const blamed = vote(given, derived)
    const innocent = Object.keys(given).filter((version) => !blamed.includes(version))
    if (Object.keys(given).length > 0) expect(innocent.length).toBeGreaterThan(0)
    if (blamed.length > 0) expect(new Set(innocent.map((version) => given[version])).size).toBe(1)
  })

  test.prop([values])('the order of the versions does not matter', (given) => {
    const reversed = Object.fromEntries(Object.entries(given).reverse())
    expect([...vote(reversed)].sort()).toEqual([...vote(given)].sort())
  })
})
