import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { alignSentences, readSentences } from './align-sentences.ts'
import type { Cell } from './context.ts'

const cell = (language: string, text: string): Cell => ({ version: language, language, segments: [{ id: 'row', kind: 'text', text, marker: null, label: null, facts: [] }] })
const gaps = (en: string, de: string) => alignSentences(readSentences(cell('en', en), 1), readSentences(cell('de', de), 1.14))

describe('a gap', () => {
  it('is where a sentence has no other side', () => {
    const found = gaps('Mr Bokayev was freed on 5 May. Nobody had expected that so soon. He thanked his lawyers in Almaty.', 'Herr Bokajew kam am 5. Mai frei. Er dankte seinen Anwälten in Almaty.')
    expect(found?.onlyA).toEqual([{ index: 1, before: 1 }])
    expect(found!.evidence).toBeGreaterThan(-0.3)
  })

  it('is unlikely where one sentence was split', () => {
    const found = gaps('He came to Almaty on 5 May, and on 7 May he left for Astana, where he met the minister.', 'Er kam am 5. Mai nach Almaty. Am 7. Mai reiste er nach Astana weiter, wo er den Minister traf und sprach.')
    expect(found?.evidence ?? -4).toBeLessThan(-0.3)
  })
})

const sentence = fc.constantFrom('He came.', 'Nobody had expected this so soon.', 'In 2016 Max Bokayev was sentenced to 5 years.', 'Why?', '')
const side = fc.array(sentence, { maxLength: 6 }).map((list) => list.join(' '))

test.prop([side, side])('names sentences that are there, in order, and is the same turned round', (en, de) => {
  const [a, b] = [readSentences(cell('en', en), 1), readSentences(cell('de', de), 1)]
  const there = alignSentences(a, b)
  const back = alignSentences(b, a)
  expect(there === null).toBe(back === null)
  if (!there || !back) return
  expect(back.evidence).toBeCloseTo(there.evidence, 6)
  for (const [own, gap, other] of [[a, there.onlyA, b], [b, there.onlyB, a]] as const) {
    expect(gap.map(({ index }) => index)).toEqual([...new Set(gap.map(({ index }) => index))].sort((x, y) => x - y))
    for (const { index, before } of gap) {
      expect(index).toBeLessThan(own.length)
      expect(before).toBeLessThanOrEqual(other.length)
    }
  }
})
