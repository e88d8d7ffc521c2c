import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** Articles, rules, documents and pages of the Official Journal that do not agree. */
export const reference = {
  id: 'reference',
  category: 'accuracy/mistranslation',
  severity: 'error',
  examples: {
    silent: [
      { en: 'Articles 1, 4 and 235 of', de: 'den Artikeln 1, 4 und 235 des', ru: 'статьями 1, 4 и 235', kk: '1, 4 және 235-баптарына' },
      { en: 'Rule 135 (5)', de: 'Artikel 135 Absatz 5', ru: 'пункт 5 статьи 135', kk: '135(5)-қағида' },
      { en: 'OJ C 50, 9.2.2018, p. 38.', de: 'ABl. C 50 vom 9.2.2018, S. 38.', ru: 'ОЖ C 50, 9.2.2018, с. 38.' },
    ],
    finds: [{ en: '‹Article 174› of the Code', de: '‹Artikel 147› des Gesetzbuchs', ru: '‹статья 174› кодекса' }],
  },
  blind: 'Whether the provision named is the right one: only that all versions name the same.',
  run: (context) => observeValues(context, ['reference'], ({ change, blamed }) => (change === 'repeated' && blamed.length === 0 ? 'warning' : 'error')),
} satisfies Check
