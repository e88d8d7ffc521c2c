import type { Romanization } from './romanization.ts'

export const ruIso91995 = {
  id: 'ru-iso9-1995',
  label: 'ISO 9 Russian (GOST 7.79 A)',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'ISO 9:1995, equal to GOST 7.79-2000 System A',
  year: 1995,
  audience: null,
  sources: ['https://github.com/interscript/maps/blob/main/maps/iso-rus-Cyrl-Latn-9-1995.imp', 'https://github.com/nalgeon/iuliia/blob/main/gost_779.json'],
  notes: 'One letter for one letter, reversible.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'ž',
    з: 'z', и: 'i', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c',
    ч: 'č', ш: 'š', щ: 'ŝ', ъ: 'ʺ', ы: 'y', ь: 'ʹ', э: 'è', ю: 'û',
    я: 'â',
  },
  samples: [
    ['юлия', 'ûliâ'],
    ['общество', 'obŝestvo'],
    ['химический', 'himičeskij'],
    ['Евгений Жовтис', 'Evgenij Žovtis'],
    ['Кушакбаев', 'Kušakbaev'],
    ['Наталья', 'Natalʹâ'],
  ],
} as const satisfies Romanization
