import { describe, expect, test } from 'vitest'
import { nothingSaid, type Version } from '../model/index.ts'
import { alignWithMemory } from './align-with-memory.ts'
import { applyAlignment } from './apply-alignment.ts'
import { findRows } from './find-rows.ts'

const version = (id: string, lines: readonly string[], name = 'text'): Version => ({
  id, language: id, script: 'Zyyy', direction: 'ltr', ...nothingSaid,
  segments: lines.map((text, index) => ({ id: `${name}-${index + 1}`, kind: 'text', text, marker: null, label: null })),
}) // prettier-ignore

const english = ['The council met in Almaty on 3 March 2011.', 'Only 48 of the 120 delegates came.', 'Mr Seitkali asked for the minutes of 1998.', 'The session closed at 17:30.']
const german = ['Der Rat trat am 3. März 2011 in Almaty zusammen.', 'Nur 48 der 120 Delegierten kamen.', 'Herr Seitkali fragte nach dem Protokoll von 1998.', 'Die Sitzung endete um 17:30.']
const russian = ['Совет собрался в Алматы 3 марта 2011 года.', 'Господин Сейткали попросил протокол 1998 года.', 'Заседание закрылось в 17:30.']

describe('finding rows', () => {
  test('joins bare texts by what they say, whatever their counted ids', () => {
    const { rows } = findRows([version('en', english), version('ru', russian)])
    expect(rows.map(({ cells }) => cells)).toEqual([
      { en: ['text-1'], ru: ['text-1'] },
      { en: ['text-2'] },
      { en: ['text-3'], ru: ['text-2'] },
      { en: ['text-4'], ru: ['text-3'] },
    ])
  })
  test('keeps the rows one file gives, and lets another text join them', () => {
    const [en, de, ru] = [version('en', english), version('de', german.toSpliced(1, 1)), version('ru', russian)] as const
    const own = { ...de, segments: de.segments.map((segment, index) => ({ ...segment, id: ['text-1', 'text-3', 'extra'][index]! })) }
    const { rows } = findRows([en, own, ru], { given: [['en', 'de']] })
    expect(rows.map(({ cells }) => cells)).toEqual([
      { en: ['text-1'], de: ['text-1'], ru: ['text-1'] },
      { en: ['text-2'] },
      { en: ['text-3'], de: ['text-3'], ru: ['text-2'] },
      { en: ['text-4'], ru: ['text-3'] },
      { de: ['extra'] },
    ])
    const shown = applyAlignment([en, own, ru], { rows, moves: [] })
    expect(shown.problems).toEqual([])
    expect(shown.alignment.rows.flatMap(({ cells }) => Object.values(cells).flat())).toHaveLength(10)
  })
})

describe('a translation memory', () => {
  // Lines of one shape without a number or a name in common, each with words of its own: nothing in the texts says which answers which.
  const nouns = 'bread grass snow night water stone river bird flower cloud'.split(' ')
  const substantivos = 'pão erva neve noite agua pedra rio ave flor nuvem'.split(' ')
  const a = nouns.map((noun) => `old ${noun} here`)
  const b = substantivos.toSpliced(6, 2).toSpliced(1, 2).map((noun) => `aqui ${noun} velha`)
  const right = [[0, 0], [3, 1], [4, 2], [5, 3], [8, 4], [9, 5]]
  const correct = (memory: Parameters<typeof alignWithMemory>[1]) =>
    alignWithMemory([{ language: 'en', segments: a }, { language: 'pt-BR', segments: b }], memory).filter(({ cells }) => right.some((pair) => JSON.stringify(cells) === JSON.stringify(pair.map((place) => [place])))).length

  test('of sentences tells rows apart that nothing else does', () => {
    const memory = nouns.flatMap((noun, index) => [{ 'en-GB': `there was ${noun} everywhere`, pt: `havia ${substantivos[index]} em toda parte` }, { 'en-GB': `we saw no ${noun}`, pt: `não vimos ${substantivos[index]}` }, { 'en-GB': `Your ${noun}!`, pt: `Teu ${substantivos[index]}!` }])
    expect(correct(memory)).toBe(6)
    expect(correct([])).toBeLessThan(4)
  })
  test('of single words is a dictionary', () => {
    expect(correct(nouns.map((noun, index) => ({ en: noun, pt: substantivos[index]! })))).toBe(6)
  })
  test('loses no segment, and says nothing of its own', () => {
    const memory = [{ en: 'night', pt: 'noite' }, { en: 'old snow', pt: 'neve velha', kk: 'ескі қар' }, { en: 'nothing shared at all', pt: 'nada' }, { fr: 'neige' }]
    const rows = alignWithMemory([{ language: 'en', segments: a }, { language: 'pt', segments: b }], memory)
    expect(rows.flatMap(({ cells }) => cells[0])).toEqual([...a.keys()])
    expect(rows.flatMap(({ cells }) => cells[1])).toEqual([...b.keys()])
  })
})
