import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline } from '../model/index.ts'
import { carryInline } from './carry-inline.ts'

/** A text with its markup written into it: `<` and `>` round a pair, `|` for a point. */
function parse(marked: string): { text: string; inline: readonly Inline[] } {
  let text = ''
  const inline: Inline[] = []
  const open: number[] = []
  for (const sign of marked) {
    const here = { start: text.length, end: text.length, raw: sign, holds: 0 }
    if (sign === '<') {
      open.push(inline.length)
      inline.push({ ...here, kind: 'bold', close: '>' })
    } else if (sign === '|') inline.push({ ...here, kind: 'placeholder', close: null })
    else if (sign === '>') {
      const at = open.pop() ?? 0
      inline[at] = { ...inline[at]!, end: text.length }
    } else text += sign
  }
  return { text, inline }
}

function print(text: string, inline: readonly Inline[]): string {
  const signs = inline.flatMap(({ start, end, close }) => (close === null ? [{ at: start, sign: '|', order: 1 }] : [{ at: start, sign: '<', order: start === end ? 0 : 2 }, { at: end, sign: '>', order: start === end ? 1 : 0 }]))
  let out = ''
  for (let at = 0; at <= text.length; at++) out += signs.filter((one) => one.at === at).toSorted((a, b) => a.order - b.order).map(({ sign }) => sign).join('') + (text[at] ?? '')
  return out
}

describe('markup of a corrected text', () => {
  test.each([
    ['1. Releases <13> prisoners;', '1. Releases 12 prisoners;', '1. Releases <12> prisoners;'],
    ['1. Releases <13> prisoners;', '1. Releases all 13 prisoners;', '1. Releases all <13> prisoners;'],
    ['in <Almaty> today', 'in <Almaty>'.replace(/[<>]/g, ''), 'in <Almaty>'],
    ['<Almaty>', 'in Almaty now', 'in <Almaty> now'],
    ['the <old town> of Taraz', 'the town of Taraz', 'the <town> of Taraz'],
    ['the <old> town', 'the town', 'the <>town'],
    ['Press | to go on', 'Press the key | to go on'.replace('|', ''), 'Press the key | to go on'],
    ['<all of it>', 'something else', '<something else>'],
    ['қала <Алматы> мен <Тараз>', 'қалалар Алматы және Тараз', 'қалалар <Алматы> және <Тараз>'],
  ])('%s → %s', (marked, after, expected) => {
    const { text, inline } = parse(marked)
    expect(print(after, carryInline(text, after, inline))).toBe(expected)
  })

  const words = fc.array(fc.constantFrom('a', 'bb', 'Алматы', '13', ' ', '  ', '.', '\n', '😀'), { maxLength: 12 }).map((parts) => parts.join(''))
  property.prop([words, words, fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.boolean()), { maxLength: 5 })])('stays inside the text, whole, in order', (before, after, spans) => {
    const inline = spans.map(([x, y, point]): Inline => {
      const [start, end] = [Math.min(x, y, before.length), Math.min(Math.max(x, y), before.length)]
      return { start, end: point ? start : end, kind: 'tag', raw: '<x>', close: point ? null : '</x>', holds: 0 }
    })
    const carried = carryInline(before, after, inline)
    expect(carried).toHaveLength(inline.length)
    carried.forEach(({ start, end, close }, index) => {
      expect(0 <= start && start <= end && end <= after.length).toBe(true)
      expect(close).toBe(inline[index]!.close)
    })
    expect(carryInline(before, before, inline)).toEqual(inline)
  })
})
