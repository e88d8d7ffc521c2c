import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DiffOptions } from './diff-options.ts'
import { diffWords } from './diff-words.ts'

/** `[-deleted-]` and `{+inserted+}` inside the text, as a reviser marks a proof. */
function marked(a: string, b: string, options?: DiffOptions): string {
  return diffWords(a, b, options)
    .map(({ kind, aStart, aEnd, bStart, bEnd }) => (kind === 'same' ? b.slice(bStart, bEnd) : kind === 'delete' ? `[-${a.slice(aStart, aEnd)}-]` : `{+${b.slice(bStart, bEnd)}+}`))
    .join('')
}

describe('diffWords', () => {
  test.each([
    ['based on Rule 135 (5)', 'having regard to Rule 135(5)', '[-based on-]{+having regard to+} Rule 135[- -](5)'],
    ['судебная власть', 'судебной власти', '[-судебная власть-]{+судебной власти+}'],
    ['Макс Боқаев', 'Макс Боқаевтың', 'Макс [-Боқаев-]{+Боқаевтың+}'],
    ['citizens ’right to vote', 'citizens’ right to vote', 'citizens[- ’-]{+’ +}right to vote'],
    ['enhanced co-operation', 'enhanced cooperation', 'enhanced [-co-operation-]{+cooperation+}'],
    ['13thinsists that', '13. Insists that', '[-13thinsists-]{+13. Insists+} that'],
    ['the harvest ; and', 'the good harvest; and', 'the {+good +}harvest[- -]; and'],
    ['a  b', 'a\u00a0b', 'a\u00a0b'],
    ['one two', 'one', 'one[- two-]'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['', '', ''],
  ])('%j → %j', (a, b, expected) => {
    expect(marked(a, b)).toBe(expected)
  })

  test.each<[string, string, DiffOptions, string]>([
    ['Calls on the Council', 'calls on the council', { ignoreCase: true }, 'calls on the council'],
    ['Шақырады, Үкіметті', 'шақырады үкіметті', { ignoreCase: true, ignorePunctuation: true }, 'шақырады үкіметті'],
    ['however, it rained', 'however – it rained!', { ignorePunctuation: true }, 'however – it rained!'],
    ['it rained, at last', 'it snowed at last', { ignorePunctuation: true }, 'it [-rained,-]{+snowed+} at last'],
    ['One stays. Two goes. Three stays.', 'One stays. Two went. Three stays.', { bySentence: true }, 'One stays. [-Two goes.-]{+Two went.+} Three stays.'],
    ['One stays. TWO, too.', 'One stays. Two too.', { bySentence: true, ignoreCase: true, ignorePunctuation: true }, 'One stays. Two too.'],
    ['', 'A new one.', { bySentence: true }, '{+A new one.+}'],
  ])('%j → %j with %j is %j', (a, b, options, expected) => {
    expect(marked(a, b, options)).toBe(expected)
  })

  test('a decomposed letter is no difference', () => {
    expect(diffWords('für й', 'für й'.normalize('NFD')).map(({ kind }) => kind)).toEqual(['same'])
  })

  const text = fc.array(fc.constantFrom('Қазақстан', 'and', 'und', ' ', '  ', ',', '(5)', '’'), { maxLength: 30 }).map((words) => words.join(''))
  const options = fc.record({ bySentence: fc.boolean(), ignoreCase: fc.boolean(), ignorePunctuation: fc.boolean() })
  property.prop([text, text, options])('covers both texts whole, in order, whatever counts as a difference', (a, b, asked) => {
    const ops = diffWords(a, b, asked)
    expect(ops.map((op) => a.slice(op.aStart, op.aEnd)).join('')).toBe(a)
    expect(ops.map((op) => b.slice(op.bStart, op.bEnd)).join('')).toBe(b)
    for (const op of ops) {
      if (op.kind === 'insert') expect(op.aStart).toBe(op.aEnd)
      if (op.kind === 'delete') expect(op.bStart).toBe(op.bEnd)
    }
  })
})
