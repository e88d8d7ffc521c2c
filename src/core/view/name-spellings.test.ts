import { expect, test } from 'vitest'
import { nothingSaid, type Mention, type Name, type Version } from '../model/index.ts'
import { nameSpellings } from './name-spellings.ts'

const version = (id: string): Version => ({
  id,
  language: id,
  script: 'Cyrl',
  direction: 'ltr',
  ...nothingSaid,
  segments: [],
})
const mention = (id: string, segment: string, text: string, lemma: string): Mention => ({ version: id, segment, text, lemma, system: null, start: 0, end: text.length })

test('spellings by version, the most used first, with their inflected forms', () => {
  const name: Name = {
    id: 'max-bokayev',
    kind: 'person',
    label: 'Max Bokayev',
    mentions: [
      mention('ru', 'p-1', 'Макса Бокаева', 'Макс Бокаев'),
      mention('en', 'p-1', 'Max Bokayev', 'Max Bokayev'),
      mention('en', 'p-4', 'Max Bokajew', 'Max Bokajew'),
      mention('en', 'p-4', 'Max Bokajew', 'Max Bokajew'),
    ],
  }
  expect(nameSpellings(name, [version('en'), version('de'), version('ru')])).toEqual([
    {
      version: 'en',
      spellings: [
        { lemma: 'Max Bokajew', count: 2, system: null, regular: null, forms: [], segments: ['p-4'] },
        { lemma: 'Max Bokayev', count: 1, system: null, regular: null, forms: [], segments: ['p-1'] },
      ],
    },
    { version: 'ru', spellings: [{ lemma: 'Макс Бокаев', count: 1, system: null, regular: null, forms: ['Макса Бокаева'], segments: ['p-1'] }] },
  ])
})

test('what the rules of its system give goes with a spelling that breaks them', () => {
  const mentions = [{ ...mention('en', 'p-1', 'Nýrlan', 'Nýrlan'), system: 'kk-latn-2018-acute', regular: 'Nurlan' }]
  expect(nameSpellings({ id: 'nurlan', kind: 'person', label: 'Nurlan', mentions }, [version('en')])[0]?.spellings).toMatchObject([{ lemma: 'Nýrlan', system: 'kk-latn-2018-acute', regular: 'Nurlan' }])
})
