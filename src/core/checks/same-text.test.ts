import { describe, expect, it } from 'vitest'
import { alignByIds } from '../align/index.ts'
import { readFacts } from '../facts/index.ts'
import { segmentOf } from '../formats/index.ts'
import type { Version } from '../model/index.ts'
import { checkWork } from './index.ts'

type Texts = Readonly<Record<string, readonly string[]>>

/** Findings of the two checks on a work whose rows are numbered from 1: `check row severity [blamed]`. */
function found(texts: Texts, derivedFrom: Readonly<Record<string, string>> = {}): readonly string[] {
  const versions = Object.entries(texts).map(
    ([id, segments]): Version => ({
      id, language: id.slice(0, 2), script: 'Latn', direction: 'ltr', label: {}, provenance: {}, licence: {}, derivedFrom: derivedFrom[id] ?? null, year: null, unofficial: true, notes: {},
      segments: segments.flatMap((text, index) => (text === '' ? [] : [segmentOf(`p-${index + 1}`, text)])),
    }),
  )
  const facts = Object.fromEntries(versions.map((version) => [version.id, Object.fromEntries(version.segments.map((segment) => [segment.id, readFacts(segment, version.language)]))]))
  return checkWork({ work: { id: 'work', title: {}, identifiers: {}, date: null, versions }, alignment: alignByIds(versions), facts, names: [] })
    .filter(({ check }) => check === 'same-text' || check === 'same-translation')
    .map(({ check, row, severity, blamed }) => `${check} ${row} ${severity} [${blamed.join()}]`)
}

const en = ['The vote was put off again.', 'It rained all day long.', '3. The vote  was put off AGAIN']
const fr = ['Le vote a encore été reporté.', 'Il a plu toute la journée.', 'Le vote a encore été reporté.']
const de = ['Die Abstimmung wurde wieder verschoben.', 'Es regnete den ganzen Tag.', 'Die Abstimmung wurde wieder verschoben.']

describe('one text, two translations', () => {
  const other = [...de.slice(0, 2), 'Die Wahl hat man erneut vertagt.']
  it('is one version’s slip where all the others repeat', () => {
    expect(found({ en, fr, de: other })).toEqual(['same-text p-3 warning [de]'])
  })
  it('is a hint and nobody’s slip where there are two versions', () => {
    expect(found({ en, de: other })).toEqual(['same-text p-3 hint []'])
  })
  it('is a hint where half of the versions repeat', () => {
    expect(found({ en, fr: [...fr.slice(0, 2), 'On a reporté le scrutin.'], de: other, it: fr }, {})).toEqual(['same-text p-3 hint []'])
  })
  it('is nothing where all repeat, or where all do not', () => {
    expect(found({ en, fr, de })).toEqual([])
    expect(found({ en: [...en.slice(0, 2), 'Voting was delayed.'], de: other })).toEqual([])
  })
  it('is nothing where what differs is a value, the case, a space, an end mark or the marker', () => {
    expect(found({ en: ['He sold 5 of the cars.', 'He sold 5 of the cars.'], de: ['Er verkaufte 5 der Autos.', 'Er verkaufte 6 der Autos.'] })).toEqual([])
    expect(found({ en, de: [...de.slice(0, 2), '3. die Abstimmung  wurde wieder verschoben;'] })).toEqual([])
  })
  it('is nothing in texts of a word or two, or where a version is silent', () => {
    expect(found({ en: ['Put off', 'Put off'], de: ['Verschoben', 'Vertagt worden'] })).toEqual([])
    expect(found({ en, de: [de[0]!, de[1]!, ''] })).toEqual([])
  })
  it('is reported once for ten rows translated alike', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? de[0]! : 'Die Wahl hat man erneut vertagt.'))
    expect(found({ en: Array.from({ length: 20 }, () => en[0]!), de: twenty })).toEqual(['same-text p-2 hint []'])
  })
})

describe('two texts, one translation', () => {
  const pasted = [de[0]!, de[0]!, de[2]!]
  it('is one version’s slip where the others have little in common', () => {
    expect(found({ en, fr, de: pasted })).toEqual(['same-translation p-2 warning [de]'])
  })
  it('is nothing where the others differ by a word, which a language need not tell apart', () => {
    expect(found({ en: ['She came home late.', 'He came home late.'], fr: ['Elle rentra très tard.', 'Il rentra très tard.'], kk: ['Ол үйге кеш келді.', 'Ол үйге кеш келді.'] })).toEqual([])
  })
  it('is nothing where the source repeats and each translation varies', () => {
    expect(found({ en, fr: [...fr.slice(0, 2), 'Le scrutin est renvoyé.'], de: [...de.slice(0, 2), 'Man vertagte die Wahl.'] }, { fr: 'en', de: 'en' })).toEqual([])
  })
})

it('says each other translation once, however many rows have it', () => {
  const rows = (count: number): Texts => ({ en: Array.from({ length: count }, () => en[0]!), de: Array.from({ length: count }, (_, index) => `Fassung ${'abcdefghij'[index % 10]} davon.`) })
  expect(found(rows(40))).toHaveLength(9)
  expect(found(rows(4000))).toHaveLength(9)
})
