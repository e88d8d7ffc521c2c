import { expect, test } from 'vitest'
import { nothingSaid, type Version } from '../model/index.ts'
import { contentKey } from './content-key.ts'

const version = (language: string, ...texts: readonly string[]): Version => ({
  id: language, language, script: 'Zyyy', direction: 'ltr', ...nothingSaid,
  segments: texts.map((text, index) => ({ id: `s${index}`, kind: 'text', text, marker: null, label: null })),
})
const keyOf = (...versions: readonly Version[]): string => contentKey({ versions })

test('the same text has the same key, any other another', () => {
  const same = keyOf(version('en', 'ab', 'c'), version('de', 'x'))
  expect(keyOf(version('en', 'ab', 'c'), version('de', 'x'))).toBe(same)
  const others = [keyOf(version('en', 'a', 'bc'), version('de', 'x')), keyOf(version('en', 'ab', 'd'), version('de', 'x')), keyOf(version('en', 'ab', 'c'), version('fr', 'x')), keyOf(version('de', 'x'), version('en', 'ab', 'c')), keyOf(version('en', 'ab'), version('de', 'c', 'x')), keyOf(version('en', 'ab', 'c'))]
  expect(new Set([same, ...others]).size).toBe(7)
})
