import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVersionText, segmentOf, stripIds } from './version-text.ts'

describe('readVersionText', () => {
  test('reads a segment a line, with its id, kind, marker and label', () => {
    const { segments, problems } = readVersionText('Über Äpfel {#title}\n\nA. in der Erwägung, dass … (1) ; {#recital-a}\n\n13thinsists {#paragraph-13}\n(1) ABl. {#footnote-1}\n', 'de.md')
    expect(problems).toEqual([])
    expect(segments).toEqual([
      { id: 'title', kind: 'title', text: 'Über Äpfel', marker: null, label: null },
      { id: 'recital-a', kind: 'recital', text: 'A. in der Erwägung, dass … (1) ;', marker: { start: 0, end: 2 }, label: 'A' },
      { id: 'paragraph-13', kind: 'paragraph', text: '13thinsists', marker: { start: 0, end: 2 }, label: '13' },
      { id: 'footnote-1', kind: 'footnote', text: '(1) ABl.', marker: { start: 0, end: 3 }, label: '1' },
    ])
  })

  test('keeps the text and says where an id is missing, malformed or doubled', () => {
    const { segments, problems } = readVersionText('one {#a}\ntwo\nthree {#A b}\nfour {#a}\nfive {#Ä}', 'x.md')
    expect(segments.map(({ text }) => text)).toEqual(['one', 'two', 'three {#A b}', 'four', 'five'])
    expect(new Set(segments.map(({ id }) => id)).size).toBe(5)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['id-missing', 2],
      ['id-missing', 3],
      ['id-duplicate', 4],
      ['id-malformed', 5],
    ])
  })

  test('numbers the lines of a plain text', () => {
    const { segments, problems } = readVersionText('\uFEFFone\r\n\r\ntwo', 'x.txt')
    expect(segments.map(({ id, text }) => [id, text])).toEqual([
      ['text-1', 'one'],
      ['text-2', 'two'],
    ])
    expect(problems).toEqual([])
  })

  test('says that a file without text is empty', () => {
    expect(readVersionText('\n \n', 'x.md').problems).toEqual([{ code: 'empty', file: 'x.md', line: null, detail: '' }])
  })

  const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n\uFEFF\u2028\u2029]/.test(text) && !/[ \t]\{#[^{}\s]*\}$/.test(text))
  property.prop([fc.array(line, { minLength: 1 })])('gives back every character of every line', (lines) => {
    const source = lines.map((text, index) => `${text} {#text-${index + 1}}`).join('\n\n')
    const { segments, problems } = readVersionText(source, 'x.md')
    expect(problems).toEqual([])
    expect(segments.map(({ text }) => text)).toEqual(lines)
    expect(stripIds(source)).toBe(lines.join('\n\n'))
  })
})

test.each([
  ['recital-d', 'D. whereas', 'recital', 'D'],
  ['citation-3', '– unter Hinweis', 'citation', null],
  ['paragraph-10', '10) …', 'paragraph', '10'],
  ['note-1', 'An aside', 'text', null],
  ['title', 'A. Title with a letter', 'title', null],
])('segmentOf(%s, %s) is a %s labelled %s', (id, text, kind, label) => {
  expect(segmentOf(id, text)).toMatchObject({ kind, label })
})
