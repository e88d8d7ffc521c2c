import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findMoved } from './find-moved.ts'

const moved = (deleted: readonly string[], inserted: readonly string[]) =>
  findMoved(deleted, inserted).map(({ from, aStart, aEnd, to, bStart, bEnd }) => [from, deleted[from]!.slice(aStart, aEnd), to, inserted[to]!.slice(bStart, bEnd)])

describe('moved text', () => {
  test.each<[string, readonly string[], readonly string[], readonly unknown[]]>([
    ['a sentence put elsewhere', ['It deplores the closing of the newspapers.'], ['whereas it deplores the closing of the newspapers,'], [[0, 'It deplores the closing of the newspapers', 0, 'it deplores the closing of the newspapers']]],
    ['not a few words that stand everywhere', ['of the European Parliament'], ['of the European Parliament'], []],
    ['not rewritten text', ['It deplores the closing of two newspapers.'], ['It regrets the shutting of two newspapers.'], []],
    ['the longest run, in another stretch', ['one two three four five', 'one two three four five six'], ['One, two, three, four, five, six.'], [[1, 'one two three four five six', 0, 'One, two, three, four, five, six']]],
    ['each word once', ['Үкімет бұл шешімді дереу қайта қарауы тиіс'], ['Үкімет бұл шешімді дереу қайта қарауы тиіс', 'Үкімет бұл шешімді дереу қайта қарауы тиіс'], [[0, 'Үкімет бұл шешімді дереу қайта қарауы тиіс', 0, 'Үкімет бұл шешімді дереу қайта қарауы тиіс']]],
  ])('%s', (_name, deleted, inserted, expected) => {
    expect(moved(deleted, inserted)).toEqual(expected)
  })

  test('what stays in its place has not moved, though another place says it too', () => {
    const texts = ['the decision on the conclusion of the agreement', 'the report on the decision on the conclusion of the agreement']
    expect(findMoved(texts, texts, (from, to) => from !== to)).toEqual([])
    expect(moved([texts[0]!, 'nothing alike'], ['nothing alike', texts[0]!])).toEqual([[0, texts[0], 1, texts[0]]])
  })

  const stretch = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }).map((words) => words.join(' '))
  property.prop([fc.array(stretch, { maxLength: 4 }), fc.array(stretch, { maxLength: 4 })])('is the same words in both places, and no word moves twice', (deleted, inserted) => {
    const runs = findMoved(deleted, inserted)
    for (const { from, aStart, aEnd, to, bStart, bEnd } of runs) expect(inserted[to]!.slice(bStart, bEnd)).toBe(deleted[from]!.slice(aStart, aEnd))
    const taken = new Set<string>()
    for (const { from, aStart, aEnd } of runs) {
      for (let at = aStart; at < aEnd; at++) {
        expect(taken.has(`${from} ${at}`)).toBe(false)
        taken.add(`${from} ${at}`)
      }
    }
  })
})
