import { describe, expect, it } from 'vitest'
import { nothingSaid, type Mention, type Name, type Version, type Work } from '../../model/index.ts'
import { nameMatrix } from './name-matrix.ts'
import { nameTable } from './name-table.ts'
import { spellingHabits } from './spelling-habits.ts'

const version = (id: string): Version => ({ id, language: id, script: 'Zyyy', direction: 'ltr', ...nothingSaid, segments: [] })
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: ['en', 'kk', 'ru'].map(version) }
const mention = (at: string, text: string, lemma = text): Mention => ({ version: at, segment: 's', start: 0, end: text.length, text, lemma, system: null })
const person = (label: string, ...mentions: readonly Mention[]): Name => ({ id: label.toLowerCase(), kind: 'person', label, mentions })

const names = [
  person('Belov', mention('en', 'Ivan Belov'), mention('en', 'Belov'), mention('ru', 'Ивана Белова', 'Иван Белов'), mention('ru', 'Ивану Белову', 'Иван Белов'), mention('ru', 'Ивана Белова', 'Иван Белов'), mention('kk', 'Иван Белов')),
  person('Zhukov', mention('en', 'Pavel Zhukov'), mention('en', 'Paul Zhukov'), mention('ru', 'Павел Жуков')),
  person('Chaikin', mention('en', 'Oleg Chaikin'), mention('ru', 'Олег Чайкин'), mention('kk', 'Олег Чайкин')),
  person('Vlasov', mention('en', 'Wassilij Wlassow'), mention('ru', 'Василий Власов'), mention('kk', 'Василий Власов')),
  { ...person('United Nations', mention('en', 'United Nations'), mention('en', 'UN'), mention('ru', 'ООН'), mention('kk', 'БҰҰ')), kind: 'body' as const },
]

describe('nameTable', () => {
  it('folds inflected forms under the nominative, with their counts', () => {
    expect(nameTable(work, names).names[0]?.spellings).toEqual([
      { version: 'en', language: 'en', lemma: 'Ivan Belov', system: null, count: 1, forms: [] },
      { version: 'en', language: 'en', lemma: 'Belov', system: null, count: 1, forms: [] },
      { version: 'kk', language: 'kk', lemma: 'Иван Белов', system: null, count: 1, forms: [] },
      { version: 'ru', language: 'ru', lemma: 'Иван Белов', system: null, count: 3, forms: [{ text: 'Ивана Белова', count: 2 }, { text: 'Ивану Белову', count: 1 }] },
    ])
  })
})

describe('spellingHabits', () => {
  it('says whose way a version keeps to, and who leaves it', () => {
    const [english, ...rest] = spellingHabits(names, work.versions)
    expect(rest).toEqual([])
    expect(english).toMatchObject({ version: 'en', way: 'en', system: 'ru-en-press' })
    expect(english?.odd.map(({ lemma, ways }) => `${lemma}: ${ways.join()}`)).toEqual(['Wassilij Wlassow: de'])
  })
})

describe('nameMatrix', () => {
  it('shows one spelling, several, another way, and none; a surname alone and an acronym are no other spellings', () => {
    const drawn = nameMatrix(nameTable(work, names), spellingHabits(names, work.versions)).map(({ id, cells, disagrees }) => `${id}: ${cells.join(' ')}${disagrees ? ' !' : ''}`)
    expect(drawn).toEqual(['belov: one one one', 'zhukov: several absent one !', 'chaikin: one one one', 'vlasov: other one one !', 'united nations: one one one'])
  })
})
