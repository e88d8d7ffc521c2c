import { describe, expect, it } from 'vitest'
import type { Mention, Name, Version, Work } from '../../model/index.ts'
import { bend } from './bend.ts'
import { createRespell } from './create-respell.ts'
import { spellingTargets } from './spelling-targets.ts'

const version = (id: string, language: string, derivedFrom: string | null = null): Version => ({
  id, language, script: language === 'en' || language === 'de' ? 'Latn' : 'Cyrl', direction: 'ltr', label: {}, provenance: {}, licence: {}, derivedFrom, year: null, unofficial: true, notes: {}, segments: [],
})
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('web', 'en'), version('clean', 'en', 'web'), version('de', 'de'), version('kk', 'kk'), version('ru', 'ru')] }
const mention = (version: string, text: string, lemma = text, system: string | null = null): Mention => ({ version, segment: 's', start: 0, end: text.length, text, lemma, system })

const person: Name = {
  id: 'p', kind: 'person', label: 'Zhanar Ospanova',
  mentions: [
    mention('web', 'Janar Ospanova', 'Janar Ospanova', 'kk-latn-2018-acute'), mention('web', 'Ospanowa', 'Ospanowa', 'ru-de-duden'), mention('clean', 'Zhanar Ospanova', 'Zhanar Ospanova', 'ru-en-press'), mention('clean', 'Zhanar Ospanova', 'Zhanar Ospanova', 'ru-en-press'),
    mention('de', 'Schanar Ospanowa', 'Schanar Ospanowa', 'ru-de-duden'), mention('de', 'Schanar Ospanowas', 'Schanar Ospanowa', 'ru-de-duden'), mention('kk', 'Жанар Оспановаға', 'Жанар Оспанова'), mention('ru', 'Жанар Оспановой', 'Жанар Оспанова'),
  ],
}
const union: Name = { id: 'u', kind: 'body', label: 'Postal Union', mentions: [mention('clean', 'Postal Union'), mention('clean', 'PU'), mention('ru', 'Почтового союза', 'Почтовый союз'), mention('ru', 'ПС'), mention('de', 'Postverein')] }
const country: Name = { id: 'c', kind: 'place', label: 'Poland', mentions: [mention('clean', 'Poland'), mention('ru', 'Польше', 'Польша'), mention('de', 'Polens', 'Polen')] }

describe('createRespell', () => {
  const respell = createRespell(work, [person, union, country])
  const at = (name: Name, version: string, text: string): Mention => name.mentions.find((one) => one.version === version && one.text === text) ?? mention(version, text)
  it.each([
    [person, 'web', 'Janar Ospanova', 'en', 'Zhanar Ospanova'],
    [person, 'clean', 'Zhanar Ospanova', 'en', null],
    [person, 'web', 'Ospanowa', 'en', 'Ospanova'],
    [person, 'web', 'Ospanowa', 'ru', 'Оспанова'],
    [person, 'web', 'Janar Ospanova', 'kk', 'Жанар Оспанова'],
    [person, 'de', 'Schanar Ospanowas', 'en', 'Zhanar Ospanovas'],
    [person, 'de', 'Schanar Ospanowas', 'ru', 'Жанар Оспанова'],
    [person, 'kk', 'Жанар Оспановаға', 'kk-latn-2021', 'Janar Ospanovağa'],
    [person, 'kk', 'Жанар Оспановаға', 'de', 'Schanar Ospanowa-ға'],
    [person, 'ru', 'Жанар Оспановой', 'ru-iso9-1995', 'Žanar Ospanovoj'],
    [person, 'ru', 'Жанар Оспановой', 'en', 'Zhanar Ospanova'],
    [union, 'clean', 'Postal Union', 'ru', 'Почтовый союз'],
    [union, 'clean', 'PU', 'ru', 'ПС'],
    [union, 'clean', 'PU', 'de', null],
    [union, 'ru', 'ПС', 'ru-iso9-1995', null],
    [country, 'ru', 'Польше', 'en', 'Poland'],
    [country, 'clean', 'Poland', 'kk', null],
  ] as const)('%#: shows a mention of the %s version', (name, version, text, target, shown) => {
    expect(respell(name, at(name, version, text), target)).toBe(shown)
  })

  it('names the spelling it does not know', () => {
    expect(() => respell(person, at(person, 'clean', 'Zhanar Ospanova'), 'no-such-system')).toThrow(/no spelling "no-such-system"/)
  })

  it('makes a language no version shows by its usual rule', () => {
    const russian: Work = { ...work, versions: [version('ru', 'ru')] }
    const name: Name = { ...person, mentions: person.mentions.filter(({ version: id }) => id === 'ru') }
    expect(createRespell(russian, [name])(name, at(name, 'ru', 'Жанар Оспановой'), 'de')).toBe('Schanar Ospanowa')
    expect(createRespell(russian, [name])(name, at(name, 'ru', 'Жанар Оспановой'), 'kk')).toBeNull()
  })
})

describe('bend', () => {
  it.each([
    ['Макс Боқаев', 'Макс Бокаев', 'Макса Бокаева', 'Макса Боқаева'],
    ['Ардақ Әшім', 'Ардак Ашим', 'Ардак Ашим', 'Ардақ Әшім'],
    ['Гүзял Байдалинова', 'Гюзяль Байдалинова', 'Гюзяли Байдалиновой', 'Гүзял Байдалиновой'],
    ['Құшақбаев', 'Кушакбаев', 'Кушакбаеву', 'Құшақбаеву'],
  ])('%s for %s, printed %s, is %s', (nominative, lemma, printed, bent) => {
    expect(bend(nominative, lemma, printed)).toBe(bent)
  })
})

describe('spellingTargets', () => {
  it('lists the languages of the work, then systems by language with their authority and year', () => {
    const targets = spellingTargets({ ...work, versions: [version('ru', 'ru')] })
    expect(targets.slice(0, 2).map(({ id, observed }) => [id, observed])).toEqual([['ru', true], ['en', false]])
    expect(targets.find(({ id }) => id === 'kk-latn-2021')).toMatchObject({ kind: 'system', language: 'kk', year: 2021 })
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
  })
})
