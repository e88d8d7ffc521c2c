import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { firstSettings, keepSettings, readSettings, type Settings } from './settings.ts'

/** A browser's storage holding one text. */
function storage(kept: string | null = null) {
  let text = kept
  return { getItem: () => text, setItem: (_key: string, value: string) => void (text = value) }
}

test('what is kept comes back', () => {
  const settings: Settings = { theme: 'dark', textSize: 4, language: 'kk', severities: ['error'], panel: null, outline: false, map: false, sentences: true, links: true, unlinked: true, shortcuts: false, toured: true, view: '#v=kk.ru' }
  const store = storage()
  keepSettings(store, settings)
  expect(readSettings(store)).toEqual(settings)
})

test.each([null, '', 'not json', 'null', '[]', '{"theme":"pink","textSize":99,"language":"xx","severities":"all","view":7}'])('%j is a first visit', (kept) => {
  expect(readSettings(storage(kept))).toEqual(firstSettings)
})

test('a storage that refuses is no error', () => {
  const refusing = {
    getItem: (): string => {
      throw new Error('denied')
    },
    setItem: (): void => {
      throw new Error('full')
    },
  }
  expect(readSettings(refusing)).toEqual(firstSettings)
  expect(() => keepSettings(refusing, firstSettings)).not.toThrow()
})

property.prop([fc.json()])('anything kept makes usable settings', (kept) => {
  const read = readSettings(storage(kept))
  expect(Object.keys(read).toSorted()).toEqual(Object.keys(firstSettings).toSorted())
})
