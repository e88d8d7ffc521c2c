import type { Romanization } from './romanization.ts'

export const ruIcao9303 = {
  id: 'ru-icao-9303',
  label: 'ICAO 9303, Russian passports',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'International Civil Aviation Organization, Doc 9303; in Russian passports since 2014',
  year: 2014,
  audience: null,
  sources: ['https://github.com/nalgeon/iuliia/blob/main/icao_doc_9303.json', 'https://github.com/interscript/maps/blob/main/maps/icao-rus-Cyrl-Latn-9303.imp'],
  notes: 'Not reversible: й and и, е, ё and э fall together.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh',
    з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
    ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu',
    я: 'ia',
  },
  samples: [
    ['Юлия Щеглова', 'Iuliia Shcheglova'],
    ['Артём Краевой', 'Artem Kraevoi'],
    ['Ян Разъездной', 'Ian Razieezdnoi'],
    ['Андрей Видный', 'Andrei Vidnyi'],
    ['Евгений Жовтис', 'Evgenii Zhovtis'],
  ],
} as const satisfies Romanization
