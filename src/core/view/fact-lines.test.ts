import { describe, expect, test } from 'vitest'
import { readFacts } from '../facts/index.ts'
import type { Row } from '../model/index.ts'
import { factLines } from './fact-lines.ts'

function linesOf(texts: Readonly<Record<string, string | null>>): readonly string[] {
  const row: Row = { id: 'a', kind: 'text', label: null, gap: false, cells: Object.fromEntries(Object.entries(texts).map(([version, text]) => [version, text === null ? [] : ['a']])) }
  const facts = Object.fromEntries(Object.entries(texts).map(([version, text]) => [version, { a: readFacts({ kind: 'text', text: text ?? '', marker: null, label: null }, version) }]))
  return factLines(row, facts).map(({ kind, value, counts, odd }) => `${kind} ${value} ${Object.entries(counts).map(([version, count]) => `${version}${count}`).join(' ')}${odd ? ' odd' : ''}`)
}

describe('the facts under a row', () => {
  test.each([
    ['are one line a value, whatever the language', { en: 'of 12 May 2017', de: 'vom 12. Mai 2017', ru: 'от 12 мая 2017 года' }, ['date 2017-05-12 en1 de1 ru1']],
    ['are odd where a version has another', { en: 'of 12 May 2017', de: 'vom 13. Mai 2017' }, ['date 2017-05-12 en1 odd', 'date 2017-05-13 de1 odd']],
    ['are odd where one says them more often', { en: '15 km and 15 km', de: '15 km' }, ['unit 15 km en2 de1 odd']],
    ['are not odd for a version without the row', { en: '40 %', de: null, ru: '40 %' }, ['percentage 40 en1 ru1']],
    ['are none where none are', { en: 'no numbers', de: 'keine Zahlen' }, []],
  ])('%s', (_name, texts, expected) => {
    expect(linesOf(texts)).toEqual(expected)
  })
})
