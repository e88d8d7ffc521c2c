import { expect, test } from 'vitest'
import type { Version, Work } from '../../core/index.ts'
import { workData } from './work-data.ts'

const version = (id: string, language: string, derivedFrom: string | null): Version => ({
  id,
  language,
  script: 'Latn',
  direction: 'ltr',
  label: {},
  provenance: {},
  licence: {},
  derivedFrom,
  year: id === 'de' ? 2019 : null,
  unofficial: true,
  notes: {},
  segments: [{ id: 'title', kind: 'title', text: `Title </script> ${id}`, marker: null, label: null }],
})

test('a translation names what it was made from; a text remade in its own language is based on it', () => {
  const work: Work = { id: 'w', title: { en: 'Work', ru: 'Труд' }, date: '2019-03-14', identifiers: { reference: 'R 1' }, versions: [version('de', 'de', null), version('en', 'en', 'de'), version('en-revised', 'en', 'en')] }
  expect(workData(work, 'ru', (id) => `https://example.org/#v=${id}`)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: 'Труд',
    inLanguage: ['de', 'en'],
    datePublished: '2019-03-14',
    identifier: [{ '@type': 'PropertyValue', propertyID: 'reference', value: 'R 1' }],
    isAccessibleForFree: true,
    workTranslation: [
      { '@type': 'CreativeWork', '@id': 'https://example.org/#v=de', name: 'Title </script> de', inLanguage: 'de', dateCreated: '2019' },
      { '@type': 'CreativeWork', '@id': 'https://example.org/#v=en', name: 'Title </script> en', inLanguage: 'en', translationOfWork: { '@id': 'https://example.org/#v=de' } },
      { '@type': 'CreativeWork', '@id': 'https://example.org/#v=en-revised', name: 'Title </script> en-revised', inLanguage: 'en', isBasedOn: { '@id': 'https://example.org/#v=en' } },
    ],
  })
})
