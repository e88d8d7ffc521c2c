import { describe, expect, test } from 'vitest'
import type { Inline } from '../model/index.ts'
import { cellRuns } from './cell-runs.ts'
import { inlineMarks, linkAddress } from './inline-marks.ts'

const inline = (start: number, end: number, kind: Inline['kind'], raw: string, close: string | null): Inline => ({ start, end, kind, raw, close, holds: 0 })
const segment = (text: string, ...items: readonly Inline[]) => ({ id: 'text-1', kind: 'text' as const, text, marker: null, label: null, inline: items })

describe('a link leads somewhere', () => {
  test.each([
    ['<a href="https://example.org/a?b=1&amp;c=2">', '</a>', 'https://example.org/a?b=1&c=2'],
    ["<a class='x' href='http://example.org'>", '</a>', 'http://example.org'],
    ['[', '](https://example.org/x)', 'https://example.org/x'],
    ['[', '](<https://example.org> "Title")', 'https://example.org'],
    ['<a href="mailto:office@example.org">', '</a>', 'mailto:office@example.org'],
  ])('%s…%s', (raw, close, address) => expect(linkAddress({ raw, close })).toBe(address))
})

describe('a link leads nowhere', () => {
  test.each([
    ['<a href="javascript:alert(1)">'],
    ['<a href="JaVaScript:alert(1)">'],
    ['<a href="java\tscript:alert(1)">'],
    ['<a href=" javascript:alert(1)">'],
    ['<a href="&#106;avascript:alert(1)">'],
    ['<a href="data:text/html,<script>alert(1)</script>">'],
    ['<a href="vbscript:x">'],
    ['<a href="blob:https://example.org/1">'],
    ['<a href="file:///etc/passwd">'],
    ['<a href="//example.org">'],
    ['<a href="https:/\\example.org">'],
    ['<a href="chapter2.html">'],
    ['<a name="x">'],
    [''],
  ])('%j', (raw) => expect(linkAddress({ raw, close: '</a>' })).toBeNull())
  test('of Markdown with a script', () => expect(linkAddress({ raw: '[', close: '](javascript:alert(1))' })).toBeNull())
})

describe('marks of markup', () => {
  test('are pairs, points with a sign, and the way out of a link', () => {
    const items = [inline(0, 4, 'bold', '<b>', '</b>'), inline(5, 9, 'link', '<a href="https://example.org">', '</a>'), inline(9, 9, 'placeholder', '{0}', null), inline(9, 9, 'break', '<br>', null)]
    expect(inlineMarks(segment('bold link', ...items))).toEqual([
      { kind: 'inline', inline: 'bold', start: 0, end: 4 },
      { kind: 'inline', inline: 'link', start: 5, end: 9 },
      { kind: 'inline', inline: 'link', start: 9, end: 9, address: 'https://example.org' },
      { kind: 'inline', inline: 'placeholder', start: 9, end: 9, sign: '{0}' },
    ])
  })
  test('of a tag nobody can see stand at both its ends, cut short', () => {
    expect(inlineMarks(segment('word', inline(0, 4, 'tag', '<span class="important">', '</span>'))).map((mark) => [mark.start, mark.end, mark.sign])).toEqual([[0, 0, '<span class…'], [4, 4, '</span>']])
  })
  test('of a tag quoted from HTML are what it means there', () => {
    const quoted = segment('word here', inline(0, 4, 'tag', '<strong>', '</strong>'), inline(5, 9, 'tag', '<a href="https://example.org">', '</a>'), inline(9, 9, 'tag', '<b>', null))
    expect(inlineMarks(quoted).map((mark) => mark.inline)).toEqual(['bold', 'link', 'link', 'tag'])
  })
  test('leave the text as it is', () => {
    const one = segment('A bold word.', inline(2, 6, 'bold', '<b>', '</b>'), inline(12, 12, 'tag', '<x/>', null))
    expect(cellRuns(one.text, inlineMarks(one)).map(({ printed }) => printed).join('')).toBe(one.text)
  })
})
