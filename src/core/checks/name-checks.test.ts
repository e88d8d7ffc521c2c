import { describe, expect, it } from 'vitest'
import { alignByIds } from '../align/index.ts'
import type { Finding, Name, Segment, Version, Work } from '../model/index.ts'
import { checkWork } from './index.ts'

type Spellings = Readonly<Record<string, readonly string[]>>

/** People by what each version prints of them, the n-th spelling of a version in its n-th row; a version's id begins with its language. */
function findingsOn(people: Readonly<Record<string, Spellings>>, derivedFrom: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const ids = [...new Set(Object.values(people).flatMap((spellings) => Object.keys(spellings)))]
  const rows = Math.max(...Object.values(people).flatMap((spellings) => Object.values(spellings).map((list) => list.length)))
  const texts = new Map<string, string>()
  const names = Object.entries(people).map(([label, spellings]): Name => ({
    id: label.toLowerCase().replaceAll(' ', '-'),
    kind: 'person',
    label,
    mentions: Object.entries(spellings).flatMap(([version, list]) =>
      list.flatMap((text, row) => {
        if (text === '') return []
        const key = `${version}/${row}`
        const start = (texts.get(key) ?? '').length
        texts.set(key, `${texts.get(key) ?? ''}${text}, `)
        return [{ version, segment: `paragraph-${row + 1}`, start, end: start + text.length, text, lemma: text, system: null }]
      }),
    ),
  }))
  const segments = (version: string) => Array.from({ length: rows }, (_, row): Segment => ({ id: `paragraph-${row + 1}`, kind: 'paragraph', text: texts.get(`${version}/${row}`) ?? '–', marker: null, label: null }))
  const versions = ids.map((id): Version => ({ id, language: id.slice(0, 2), script: 'Latn', direction: 'ltr', label: {}, provenance: {}, licence: {}, derivedFrom: derivedFrom[id] ?? null, year: null, unofficial: true, notes: {}, segments: segments(id) }))
  const work: Work = { id: 'work', title: {}, identifiers: {}, date: null, versions }
  return checkWork({ work, alignment: alignByIds(versions), facts: {}, names })
}

/** `row [blamed] text: values`. */
const said = (findings: readonly Finding[], check: string) =>
  findings.filter((finding) => finding.check === check).map(({ row, blamed, spans, params }) => `${row} [${blamed.join()}] ${spans[0]?.text}: ${[params['values']].flat().join('; ')}`)

const others = {
  'Ivan Belov': { en: ['Ivan Belov'], de: ['Iwan Below'], ru: ['Иван Белов'] },
  'Pavel Zhukov': { en: ['Pavel Zhukov'], de: ['Pawel Schukow'], ru: ['Павел Жуков'] },
  'Oleg Chaykin': { en: ['Oleg Chaikin'], de: ['Oleg Tschaikin'], ru: ['Олег Чайкин'] },
}

describe('name-system', () => {
  it('is silent where a version keeps to one way of spelling', () => {
    expect(said(findingsOn(others), 'name-system')).toEqual([])
  })

  it('finds an English given name with a German surname', () => {
    expect(said(findingsOn({ ...others, 'Vladimir Schukow': { en: ['Vladimir Schukow'], de: ['Wladimir Schukow'], ru: ['Владимир Жуков'] } }), 'name-system')).toEqual([
      'paragraph-1 [en] Vladimir Schukow: Vladimir (English press); Schukow (German (Duden))',
    ])
  })

  it('lists the names that leave the way of a version in one finding', () => {
    const german = { 'Natalia Wlassowa': { en: ['Natalja Wlassowa'], de: ['Natalja Wlassowa'], ru: ['Наталья Власова'] }, 'Andrej Wlassow': { en: ['Andrej Wlassow'], de: ['Andrej Wlassow'], ru: ['Андрей Власов'] } }
    expect(said(findingsOn({ ...others, ...german }), 'name-system')).toEqual(['paragraph-1 [en] Natalja Wlassowa: Natalja Wlassowa (German (Duden)); Andrej Wlassow'])
  })

  it('says nothing of two names, which show no habit', () => {
    expect(said(findingsOn({ 'Ivan Belov': { en: ['Ivan Belov'], ru: ['Иван Белов'] }, 'Pawel Schukow': { en: ['Pawel Schukow'], ru: ['Павел Жуков'] } }), 'name-system')).toEqual([])
  })
})

describe('name-other', () => {
  it('is silent on one person in three spellings', () => {
    expect(said(findingsOn(others), 'name-other')).toEqual([])
  })

  it.each([
    ['Denis Sorokin', 'Denis Sorokina', 'Денис Сорока'],
    ['Denis Soroka', 'Denis Sorokin', 'Денис Сорокин'],
  ])('%s is not %s, %s', (en, de, ru) => {
    const odd = { en: [en], de: [de.replace('Sorokina', 'Soroka')], ru: [ru], kk: [ru] }
    expect(said(findingsOn({ odd }), 'name-other')).toHaveLength(1)
    expect(said(findingsOn({ odd }), 'name-other')[0]).toContain(`paragraph-1 [en] ${en}: `)
  })

  it('leaves look-alike letters to the check that looks for them', () => {
    const odd = { en: ['Denis Sorokin'], de: ['Denis Sorokin'], ru: ['Дeниc Copoкинa'] }
    expect(said(findingsOn({ odd }), 'name-other')).toEqual([])
    expect(findingsOn({ odd }).some(({ check }) => check === 'homoglyph')).toBe(true)
  })

  it('finds a row where one version names somebody else', () => {
    const people = { 'Ivan Belov': { en: ['Ivan Belov', ''], de: ['Iwan Below', 'Iwan Below'], ru: ['Иван Белов', 'Иван Белов'] }, 'Pavel Zhukov': { en: ['', 'Pavel Zhukov'], de: [], ru: [] } }
    expect(said(findingsOn(people), 'name-other')).toEqual(['paragraph-2 [en] Pavel Zhukov: Iwan Below; Иван Белов'])
  })

  it('blames the source where its translations repeat nothing of it', () => {
    const odd = { en: ['Denis Soroka'], de: ['Denis Sorokin'], ru: ['Денис Сорокин'], kk: ['Денис Сорокин'] }
    expect(said(findingsOn({ odd }, { de: 'en', ru: 'en', kk: 'en' }), 'name-other')).toHaveLength(1)
  })
})
