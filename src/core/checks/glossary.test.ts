import { describe, expect, it } from 'vitest'
import type { Glossary, GlossaryTerm, TermStatus } from '../model/index.ts'
import { checkRow } from './index.ts'

const statusOf: Readonly<Record<string, TermStatus>> = { '+': 'preferred', '-': 'forbidden' }

/** Concepts as `en: +water supply, -plumbing; de: +Wasserversorgung`. */
const glossaryOf = (...concepts: readonly string[]): Glossary => ({
  concepts: concepts.map((concept) => ({
    terms: concept.split('; ').flatMap((part): readonly GlossaryTerm[] => {
      const [language = '', terms = ''] = part.split(': ')
      return terms.split(', ').map((text) => ({ language, text: text.replace(/^[+-]/, ''), status: statusOf[text.charAt(0)] ?? 'admitted' }))
    }),
  })),
})

const given = glossaryOf(
  'en: +water supply, -plumbing; de: +Wasserversorgung, Trinkwasserversorgung; ru: +водоснабжение; kk: +сумен жабдықтау',
  'en: +water; de: +Wasser; ru: +вода; kk: +су',
  'en: +WHO; de: +WHO; ru: +ВОЗ',
  'en: +trade union; de: +Gewerkschaft; ru: +профсоюз; kk: +кәсіподақ; fr: +syndicat',
)

/** `check severity [blamed] quoted: term` of the findings on a row. */
const said = (row: Readonly<Record<string, string>>, glossary: Glossary | null = given): readonly string[] =>
  checkRow(row, {}, glossary)
    .filter(({ check }) => check.startsWith('glossary'))
    .map(({ check, severity, blamed, spans, params }) => `${check} ${severity} [${blamed.join()}] ${spans.map(({ version, text }) => `${version}:${text}`).join(' ')} → ${[params['term'] ?? '–'].flat().join()}`)

describe('a term of the glossary is missing', () => {
  it.each([
    [
      'one of four is blamed',
      { en: 'The water supply is old.', de: 'Das Leitungsnetz ist alt.', ru: 'Водоснабжение устарело.', kk: 'Сумен жабдықтау ескірген.' },
      ['glossary warning [de] de: en:water supply ru:Водоснабжение kk:Сумен жабдықтау → Wasserversorgung'],
    ],
    ['two blame nobody', { en: 'They founded a trade union.', ru: 'Они основали союз.' }, ['glossary warning [] ru: en:trade union → профсоюз']],
    ['half against half is only a hint', { en: 'A trade union', de: 'Eine Gewerkschaft', ru: 'Союз', kk: 'Одақ' }, ['glossary hint [] ru: en:trade union de:Gewerkschaft → профсоюз', 'glossary hint [] kk: en:trade union de:Gewerkschaft → кәсіподақ']],
    ['most versions say it without: a hint', { en: 'A trade union spoke.', de: 'Man sprach.', ru: 'Сказано было так.' }, ['glossary hint [] de: en:trade union → Gewerkschaft', 'glossary hint [] ru: en:trade union → профсоюз']],
    ['a language without endings known', { en: 'A trade union came.', fr: 'Un parti est venu.' }, ['glossary warning [] fr: en:trade union → syndicat']],
  ])('%s', (_, row, expected) => {
    expect(said(row)).toEqual(expected)
  })
})

describe('left alone', () => {
  it.each([
    ['all keep it', { en: 'The water supply is old.', de: 'Die Wasserversorgung ist alt.', ru: 'Водоснабжение устарело.' }],
    ['endings', { en: 'Two trade unions met.', de: 'Zwei Gewerkschaften trafen sich.', ru: 'Встретились два профсоюза.', kk: 'Екі кәсіподақтың өкілдері кездесті.', fr: 'Deux syndicats se sont réunis.' }],
    ['a compound', { en: 'the money of the trade union', de: 'das Gewerkschaftsgeld' }],
    ['an admitted term', { en: 'the water supply', de: 'die Trinkwasserversorgung' }],
    ['its words apart', { en: 'They supply the town with water.', kk: 'Қаланы сумен жақсы жабдықтау керек.' }],
    ['a shorter entry inside a longer one', { en: 'the water supply', de: 'die Wasserversorgung', ru: 'водоснабжение', kk: 'сумен жабдықтау' }],
    ['an acronym is not a word', { en: 'who came', ru: 'кто пришёл' }],
    ['a language the glossary does not have', { en: 'a trade union', it: 'un partito' }],
  ])('%s', (_, row) => {
    expect(said(row)).toEqual([])
  })

  it('everything, without a glossary', () => {
    expect(said({ en: 'the plumbing and the trade union', de: 'das Netz' }, null)).toEqual([])
  })

  it('words that are the term of two things', () => {
    const banks = glossaryOf('en: +bank; de: +Bank', 'en: +bank; de: +Ufer')
    expect(said({ en: 'They sat on the bank.', de: 'Sie saßen am Ufer.' }, banks)).toEqual([])
  })
})

describe('a forbidden word', () => {
  it('is named, with what to say instead', () => {
    expect(said({ en: 'The plumbing is old.', de: 'Die Wasserversorgung ist alt.' })).toEqual(['glossary-forbidden warning [en] en:plumbing de:Wasserversorgung → water supply'])
  })

  it('also in a version on its own, and where nothing else is offered', () => {
    expect(said({ ru: 'Это жаргон.' }, glossaryOf('ru: -жаргон'))).toEqual(['glossary-forbidden warning [ru] ru:жаргон → –'])
  })

  it('is not one inside a longer term that is allowed', () => {
    expect(said({ en: 'a plumbing contractor' }, glossaryOf('en: +water supply, -plumbing', 'en: +plumbing contractor'))).toEqual([])
  })
})
