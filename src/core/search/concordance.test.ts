import { describe, expect, it } from 'vitest'
import { nothingSaid, type Row, type Version } from '../model/index.ts'
import { concordance, concordanceTable } from './concordance.ts'
import { createSearch } from './create-search.ts'
import { finish } from './finish.ts'
import { searchText } from './search-text.ts'
import { buildTokenIndex } from './token-index.ts'

const version = (id: string, ...texts: readonly string[]): Version => ({
  id, language: id, script: 'Zyyy', direction: 'ltr', ...nothingSaid,
  segments: texts.map((text, index) => ({ id: `s${index}`, kind: 'text', text, marker: null, label: null })),
})
const versions = [version('kk', 'Біз еркін елміз бе', 'Олар әділ елде', 'Сіз жаңа ел аштыңыз'), version('ru', 'Мы свободная страна', 'Они в честной стране', 'Вы новая страна')]
const rows = versions[0]!.segments.map(({ id }): Row => ({ id, kind: 'text', label: null, gap: false, cells: { kk: [id], ru: [id] } }))
const text = searchText({ versions }, rows)
const tokens = finish(buildTokenIndex(text.texts))
const { hits } = createSearch({ versions }, rows, { tokens, values: null, names: [] }).find({ query: 'ел', whole: false, where: [] })

describe('concordance', () => {
  it.each([
    ['place', ['Біз еркін |елміз| бе', 'Олар әділ |елде|', 'Сіз жаңа |ел| аштыңыз']],
    ['before', ['Олар әділ |елде|', 'Біз еркін |елміз| бе', 'Сіз жаңа |ел| аштыңыз']],
    ['after', ['Олар әділ |елде|', 'Сіз жаңа |ел| аштыңыз', 'Біз еркін |елміз| бе']],
    ['hit', ['Сіз жаңа |ел| аштыңыз', 'Олар әділ |елде|', 'Біз еркін |елміз| бе']],
  ] as const)('sorted by %s', (order, lines) => {
    expect(concordance(text, hits, order).map(({ before, hit, after }) => `${before}|${hit}|${after}`)).toEqual(lines)
  })

  it('cuts no word, and no text without spaces in half a character', () => {
    const long = [version('zh', `${'𠀀'.repeat(50)}人${'𠀀'.repeat(50)}`), version('en', `${'longword '.repeat(20)}here ${'another '.repeat(20)}`)]
    const both = searchText({ versions: long }, [{ id: 's0', kind: 'text', label: null, gap: false, cells: { zh: ['s0'], en: ['s0'] } }])
    const at = (version: number, start: number, end: number) => ({ count: 1, rows: Uint32Array.of(0), versions: Uint32Array.of(version), segments: Uint32Array.of(0), starts: Uint32Array.of(start), ends: Uint32Array.of(end), by: Uint8Array.of(0) })
    const [chinese] = concordance(both, at(0, 100, 101), 'place')
    expect(chinese).toMatchObject({ before: '𠀀'.repeat(30), hit: '人', after: '𠀀'.repeat(30) })
    const [english] = concordance(both, at(1, 180, 184), 'place')
    expect(english?.before).toMatch(/^longword (?:longword )+$/)
    expect(english?.after).toMatch(/^(?: another)+$/)
  })

  it('makes a table with the whole row beside each hit', () => {
    const words = { head: { place: 'Place', version: 'Version', before: 'Left', hit: 'Hit', after: 'Right' }, rowName: (row: number) => `Row ${row + 1}`, version: (id: string) => id.toUpperCase() }
    const [head, first] = concordanceTable(concordance(text, hits, 'before'), text, words)
    expect(head).toEqual(['Place', 'Version', 'Left', 'Hit', 'Right', 'KK', 'RU'])
    expect(first).toEqual(['Row 2', 'KK', 'Олар әділ ', 'елде', '', 'Олар әділ елде', 'Они в честной стране'])
  })
})
