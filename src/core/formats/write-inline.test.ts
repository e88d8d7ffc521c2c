import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline } from '../model/index.ts'
import { inlineText } from './inline-text.ts'
import { writeInline, type InlineWords } from './write-inline.ts'

const bare: InlineWords = { text: (text) => text, open: ({ raw }) => raw, close: ({ close }) => close ?? '', point: ({ raw }) => raw }

/** Reads `<b>`, `</b>` and `<x/>` into text and inlines: the smallest format there is. */
function readTags(source: string): { text: string; inline: readonly Inline[] } {
  const collected = inlineText()
  const open: number[] = []
  for (const [piece] of source.matchAll(/<\/?\w+\/?>|[^<]+/g)) {
    if (piece.startsWith('</')) collected.close(open.pop() ?? -1, piece)
    else if (piece.endsWith('/>')) collected.point('tag', piece)
    else if (piece.startsWith('<')) open.push(collected.open('tag', piece))
    else collected.add(piece)
  }
  return { text: collected.text(), inline: collected.inline() }
}

describe('writeInline', () => {
  test.each([
    ['no markup', 'Құқық'],
    ['a pair', 'а <b>құқық</b> қорғау'],
    ['neighbours', '<b>a</b><i>b</i>'],
    ['nested with equal ends', '<b>a<i>b</i></b>'],
    ['nested with equal starts', '<b><i>a</i>b</b>'],
    ['a point inside the end of a pair', '<b>a<x/></b>c'],
    ['a point after a pair', '<b>a</b><x/>c'],
    ['an empty pair', 'a<b></b>c'],
    ['empty pairs nested, and beside', '<b><i></i></b><u></u><x/>'],
    ['only a point', '<x/>'],
  ])('gives back what was read: %s', (_name, source) => {
    const { text, inline } = readTags(source)
    expect(text).toBe(source.replace(/<[^>]*>/g, ''))
    expect(writeInline({ text, inline }, bare)).toBe(source)
  })

  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'ә', ' ', '<x/>'), tie('node').map((inner) => `<b>${inner}</b>`)), { maxLength: 4 }).map((parts) => parts.join('')),
  })).node
  property.prop([tree])('gives back any tree of tags', (source) => {
    expect(writeInline(readTags(source), bare)).toBe(source)
  })

  const wild = fc.record({ start: fc.integer({ min: -3, max: 12 }), end: fc.integer({ min: -3, max: 12 }), kind: fc.constant('tag' as const), raw: fc.constant(''), close: fc.constantFrom('', null), holds: fc.nat(4) })
  property.prop([fc.string({ maxLength: 9 }), fc.array(wild, { maxLength: 6 })])('never loses a character, whatever the inlines say', (text, inline) => {
    expect(writeInline({ text, inline }, bare)).toBe(text)
  })
})
