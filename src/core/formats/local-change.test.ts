import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localChange, xmlLocal } from './local-change.ts'
import { save as savePo, read as readPo } from './po.ts'
import { applyChanges, type LocatedSegment } from './save-segments.ts'
import { read, save } from './tmx.ts'
import { segmentOf } from './version-text.ts'
import { corrected, readString, saveString, withWords } from './works-for-test.ts'
import { xmlText } from './xml-text.ts'

const place = (text: string, content: string): LocatedSegment => ({ version: 'en', id: 'a', text, inline: [], start: 0, end: content.length, write: () => '' })

/** The content with its text corrected in place, or null where it would be written anew. */
function local(text: string, content: string, wanted: string): string | null {
  const change = localChange(content, place(text, content), segmentOf('a', wanted), xmlLocal(xmlText))
  return change && applyChanges(content, [change])
}

describe('a difference is corrected where it stands', () => {
  test.each([
    ['a word beside a tag and an entity', 'Yes — no, 12 men', 'Yes &#x2014; <ph x="1">&lt;12&gt;</ph>no,\n12 men', 'Yes — no, 13 men', 'Yes &#x2014; <ph x="1">&lt;12&gt;</ph>no,\n13 men'],
    ['a word, the entity before it as it was', 'Yes — no men', 'Yes &#x2014; no <b a=">">men</b>', 'Yes — no women', 'Yes &#x2014; no <b a=">">women</b>'],
    ['text that has to be escaped', 'a men', 'a men', 'a <men>', 'a &lt;men&gt;'],
    ['a word that stands twice is told by its neighbours', 'one men, two men', 'one men, <x/>two men', 'one men, two women', 'one men, <x/>two women'],
    ['a number in a code is none of the text', 'In 12 we', 'In <ph>12</ph>12 we', 'In 13 we', 'In <ph>12</ph>13 we'],
    ['letters of two code units stay whole', 'a 𐍈 b', 'a 𐍈 b', 'a 𐍉 b', 'a 𐍉 b'],
    ['words on both sides of a tag are not in one piece', 'free men', 'fr<x/>ee men', 'four men', null],
    ['what is inserted beside a tag goes behind it', 'no men', 'no <b>men', 'no women', 'no <b>women'],
    ['nothing is left of a text', 'men', 'men', '', ''],
  ])('%s', (_name, text, content, wanted, expected) => {
    expect(local(text, content, wanted)).toBe(expected)
  })
})

const piece = fc.constantFrom('men ', 'a', 'law, ', '12', ' – ', '“so”', 'ё', '𐍈')
property.prop([fc.array(fc.tuple(piece, fc.constantFrom('', '', '<x/>', '<ph>men</ph>', '<!-- a -->')), { minLength: 1, maxLength: 8 }), fc.nat(40), fc.nat(6), piece])('the corrected content says what is wanted, its tags untouched', (pieces, at, length, word) => {
  const text = pieces.map(([own]) => own).join('')
  const content = pieces.flat().join('')
  const from = Math.min(at, text.length)
  const wanted = text.slice(0, from) + word + text.slice(from + length)
  fc.pre(!/\p{Cs}/u.test(wanted))
  const result = local(text, content, wanted)
  const tags = /<ph>men<\/ph>|<!-- a -->|<x\/>/g
  if (result !== null) expect([result.replace(tags, ''), result.match(tags)]).toEqual([wanted, content.match(tags)])
})

test('a memory keeps the references and the white space of a corrected segment', async () => {
  const memory = '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Yes &#x2014;\n   no &quot;men&quot;</seg></tuv></tu></body></tmx>'
  const { work } = await readString(read, memory)
  expect(await saveString(save, memory, corrected(work!, 'en', 'text-1', withWords('men', 'women')))).toBe(memory.replace('men&', 'women&'))
})

test('a PO file keeps the lines of a corrected string', async () => {
  const file = 'msgid ""\n"Releases \\"12\\" prisoners "\n"in Almaty.\\n"\n"Thanks."\nmsgstr ""\n'
  const { work } = await readString(readPo, file, { languages: ['en', 'ru'] })
  expect(await saveString(savePo, file, corrected(work!, 'en', 'text-1', withWords('Almaty', 'Astana')), { languages: ['en', 'ru'] })).toBe(file.replace('Almaty', 'Astana'))
  expect(await saveString(savePo, file, corrected(work!, 'en', 'text-1', withWords('12', '"1"')), { languages: ['en', 'ru'] })).toBe(file.replace('12', '\\"1\\"'))
})
