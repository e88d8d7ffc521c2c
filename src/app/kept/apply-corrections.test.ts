import { expect, test } from 'vitest'
import { nothingSaid, type Segment, type Version } from '../../core/index.ts'
import { applyCorrections, withCorrection } from './apply-corrections.ts'
import { forgetSaid } from './forget-said.ts'

const segment = (id: string, text: string): Segment => ({ id, kind: 'text', text, marker: null, label: null })
const version = (id: string, ...texts: readonly string[]): Version => ({
  id, language: id, script: 'Latn', direction: 'ltr', ...nothingSaid,
  segments: texts.map((text, index) => segment(`text-${index + 1}`, text)),
}) // prettier-ignore

const read = [version('en', 'one', 'two'), version('de', 'eins', 'zwei')]
const texts = (versions: readonly Version[]) => versions.map(({ segments }) => segments.map(({ text }) => text).join(' '))

test('corrections stand over what was read, each segment once', () => {
  const first = withCorrection(read, [], { version: 'de', segment: segment('text-2', 'zwo') })
  const again = withCorrection(read, first, { version: 'de', segment: segment('text-2', 'Zwei') })
  expect(texts(applyCorrections(read, again))).toEqual(['one two', 'eins Zwei'])
  expect(again).toHaveLength(1)
  expect(applyCorrections(read, again)[0]).toBe(read[0])
})

test('a segment put back as it was is no correction, and one that is not there changes nothing', () => {
  const first = withCorrection(read, [], { version: 'de', segment: segment('text-2', 'zwo') })
  expect(withCorrection(read, first, { version: 'de', segment: segment('text-2', 'zwei') })).toEqual([])
  expect(withCorrection(read, [], { version: 'fr', segment: segment('text-2', 'deux') })).toEqual([])
  expect(texts(applyCorrections(read, [{ version: 'de', segment: segment('text-9', 'neun') }]))).toEqual(texts(read))
})

test('what was said of a removed work is forgotten, and comes back with it; that of others stays', () => {
  const kept = new Map([['tetrapla-review-law', '{}'], ['tetrapla-names law', '{"corrections":[]}'], ['tetrapla-review-other', '{}']])
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  const before = new Map(kept)
  const putBack = forgetSaid(storage, 'law')
  expect([...kept.keys()]).toEqual(['tetrapla-review-other'])
  putBack()
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(before))
})
