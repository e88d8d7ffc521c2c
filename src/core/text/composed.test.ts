import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { composed, hash } from './index.ts'

it('points back into the text as printed', () => {
  const printed = 'ма\u0438\u0306 2017'
  const { text, original } = composed(printed)
  expect(text).toBe('май 2017')
  expect(printed.slice(original(text.indexOf('2017')))).toBe('2017')
})

test.prop([fc.string({ unit: 'grapheme' })])('composes as NFC does, with offsets that never go back', (printed) => {
  const { text, original } = composed(printed.normalize('NFD'))
  expect(text.normalize('NFC')).toBe(printed.normalize('NFC'))
  for (let offset = 1; offset <= text.length; offset++) expect(original(offset)).toBeGreaterThanOrEqual(original(offset - 1))
})

it('names texts apart, and the same text the same', () => {
  expect(hash('a')).toBe(hash('a'))
  expect(hash('12 December')).not.toBe(hash('13 December'))
})
