import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import { idSet } from './id-set.ts'

const id = fc.tuple(fc.constantFrom('', 'a', 'text-', 'a-0', '9', '00'), fc.oneof(fc.nat(12), fc.constant(''), fc.constant('9007199254740993'))).map(([stem, count]) => `${stem}${count}`)

property.prop([fc.array(id, { maxLength: 60 })])('is a set, however its ids count', (ids) => {
  const ours = idSet()
  const theirs = new Set<string>()
  for (const one of ids) {
    expect(ours.has(one)).toBe(theirs.has(one))
    ours.add(one)
    theirs.add(one)
  }
  for (const one of [...ids, 'a1', 'a01', 'text-1', '1', '']) expect(ours.has(one)).toBe(theirs.has(one))
})
