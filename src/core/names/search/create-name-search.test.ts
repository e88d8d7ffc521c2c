import { describe, expect, it } from 'vitest'
import { nothingSaid, type Mention, type Name, type Version, type Work } from '../../model/index.ts'
import { createNameSearch } from './create-name-search.ts'

const version = (id: string): Version => ({ id, language: id, script: 'Zyyy', direction: 'ltr', ...nothingSaid, segments: [] })
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: ['en', 'de', 'kk', 'ru'].map(version) }
const mention = (at: string, text: string, lemma = text): Mention => ({ version: at, segment: 's', start: 0, end: text.length, text, lemma, system: null })
const person = (label: string, ...mentions: readonly Mention[]): Name => ({ id: label, kind: 'person', label, mentions })

const names = [
  person('Nurlan Khasenov', mention('kk', 'Нұрлан Хасеновтің', 'Нұрлан Хасенов'), mention('ru', 'Нурлана Хасенова', 'Нурлан Хасенов')),
  person('Asel Zhaqypova', mention('kk', 'Әсел Жақыпова'), mention('en', 'Ásel Jaqypova')),
  person('Nurlan Orazbay', mention('de', 'Nurlan Orasbai')),
  { ...person('Kostanay', mention('ru', 'Костанае', 'Костанай'), mention('kk', 'Қостанайдағы', 'Қостанай')), kind: 'place' as const },
  { ...person('World Health Organization', mention('en', 'World Health Organization'), mention('en', 'WHO'), mention('ru', 'Всемирной организации здравоохранения', 'Всемирная организация здравоохранения')), kind: 'body' as const },
]

describe('createNameSearch', () => {
  const search = createNameSearch(work, names)
  it.each([
    ['Khasenov', 'Nurlan Khasenov'],
    ['Chassenow', 'Nurlan Khasenov'],
    ['Хасеновтің', 'Nurlan Khasenov'],
    ['Хасенову', 'Nurlan Khasenov'],
    ['khas', 'Nurlan Khasenov'],
    ['хасен', 'Nurlan Khasenov'],
    ['Hasenov', 'Nurlan Khasenov'],
    ['Khassenov Nurlan', 'Nurlan Khasenov'],
    ['Zhakypova', 'Asel Zhaqypova'],
    ['Жакупова', 'Asel Zhaqypova'],
    ['Schaqypowa', 'Asel Zhaqypova'],
    ['jaqyp', 'Asel Zhaqypova'],
    ['Орасбай', 'Nurlan Orazbay'],
    ['Kustanai', 'Kostanay'],
    ['qosta', 'Kostanay'],
    ['здравоохр', 'World Health Organization'],
    ['who', 'World Health Organization'],
  ])('%s finds %s', (query, label) => {
    expect(search(query)[0]?.name.label).toBe(label)
  })

  it('finds all of one given name, those that print it first, and the one meant once the surname begins', () => {
    expect(search('nurlan').map(({ name }) => name.label)).toEqual(['Nurlan Orazbay', 'Nurlan Khasenov'])
    expect(search('nurlan or').map(({ name }) => name.label)).toEqual(['Nurlan Orazbay'])
  })

  it.each(['', '  ', '–', 'Petrov', 'мир', 'xyzzy'])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual([])
  })
})
