import { expect, test } from 'vitest'
import { collapsingText } from './collapsing-text.ts'

/** `<b>` and `</b>` are markup, `|` a line end. */
function collapsed(source: string): string | null {
  const text = collapsingText(false)
  const open: number[] = []
  for (const [piece] of source.matchAll(/<b>|<\/b>|\||[^<|]+/g)) {
    if (piece === '<b>') open.push(text.open('bold', piece))
    else if (piece === '</b>') text.close(open.pop() ?? -1, piece)
    else if (piece === '|') text.lineEnd(piece)
    else text.add(piece)
  }
  const done = text.done()
  return done && done.inline.filter(({ kind }) => kind === 'bold').toReversed().reduce((printed, { start, end }) => `${printed.slice(0, start)}[${printed.slice(start, end)}]${printed.slice(end)}`, done.text)
}

test.each([
  ['  a \n  b  ', 'a b'],
  ['a <b>b</b> c', 'a [b] c'],
  ['a<b> b </b>c', 'a[ b ]c'],
  ['a <b> b</b>', 'a [b]'],
  ['<b>a </b> b', '[a ]b'],
  ['a <b>b </b>', 'a [b]'],
  ['a | b', 'a\nb'],
  [' \n\t', null],
  ['a\u00A0 b', 'a\u00A0 b'],
])('%j is printed as %j', (source, printed) => {
  expect(collapsed(source)).toBe(printed)
})
