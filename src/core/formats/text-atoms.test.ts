import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from './save-segments.ts'
import { atomChanges, type TextAtom } from './text-atoms.ts'

/** Atoms in brackets in a source, `{…}` for text the file does not hold: `{1. }[Alma][-Ata]`. */
function atomsOf(source: string): TextAtom[] {
  return [...source.matchAll(/\[([^\]]*)\]|\{([^}]*)\}/g)].map((match) => ({ text: match[1] ?? match[2] ?? '', place: match[1] === undefined ? null : { start: match.index + 1, end: match.index + 1 + match[1].length } }))
}

test.each([
  ['<b>[Alma]</b><i>[-Ata]</i>', 'Almaty-Ata', '<b>[Almaty]</b><i>[-Ata]</i>'],
  ['<b>[Alma]</b><i>[-Ata]</i>', 'Alma-Ata!', '<b>[Alma]</b><i>[-Ata!]</i>'],
  ['<b>[Alma]</b><i>[-Ata]</i>', 'Almaty', '<b>[Alma]</b><i>[ty]</i>'],
  ['<b>[Alma]</b><i>[-Ata]</i>', 'Astana', '<b>[Astan]</b><i>[a]</i>'],
  ['{1. }[Alma]', '1. Aima', '{1. }[Aima]'],
  ['{1. }[Alma]', '1. The Alma', '{1. }[The Alma]'],
  ['{1. }[Alma]', '2. Alma', null],
  ['[Alma]', '', '[]'],
  ['[]', 'Alma', '[Alma]'],
])('%s becomes %s', (source, wanted, saved) => {
  const changes = atomChanges(atomsOf(source), wanted, (text) => text)
  expect(changes && applyChanges(source, changes)).toBe(saved)
})

property.prop([fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ә'), maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.string({ unit: fc.constantFrom('a', 'b', 'ә'), maxLength: 9 })])('any text can be made of atoms that have a place', (texts, wanted) => {
  const source = texts.map((text) => `[${text}]`).join('')
  const changes = atomChanges(atomsOf(source), wanted, (text) => text)
  expect(changes && atomsOf(applyChanges(source, changes)).map(({ text }) => text).join('')).toBe(wanted)
})
