import { expect, test } from 'vitest'
import { recogniseFormat } from './recognise-format.ts'
import { platform } from './works-for-test.ts'

test.each([
  ['memory.TMX', '', 'tmx'],
  ['a.b/x.xlf', '<xliff version="1.2">', 'xliff'],
  ['x.sdlxliff', '', 'xliff-1.2'],
  ['x.xml', '<?xml version="1.0"?>\n<tmx version="1.4">', 'tmx'],
  ['x.xml', '<?xml version="1.0"?><foo/>', null],
  ['de.md', 'Titel {#title}\n\nErster Satz {#paragraph-1}\n', 'text'],
  ['de.md', `Titel {#title}\r\n\r\n${'Ein langer Satz. '.repeat(400)}`, 'text'],
  ['de.md', '# Titel {#title}\n\nErster Satz\n', 'markdown'],
  ['de.md', '# Titel\n\nErster Satz {#a}\n', 'markdown'],
  ['notes.docm', '', null],
  ['Makefile', '', null],
])('%s beginning with %j is %s', (file, beginning, id) => {
  expect(recogniseFormat(file, platform.encode(beginning))?.id ?? null).toBe(id)
})
