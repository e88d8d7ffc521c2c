import type { Romanization } from './romanization.ts'

export const ruAlalc = {
  id: 'ru-alalc',
  label: 'ALA-LC Russian 2012',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'American Library Association and Library of Congress',
  year: 2012,
  audience: 'en',
  sources: ['https://github.com/lcnetdev/scriptshifter/blob/main/scriptshifter/tables/data/russian.yml', 'https://github.com/nalgeon/iuliia/blob/main/ala_lc.json'],
  notes: 'The ligature is U+0361 here; catalogues also print the half marks U+FE20 and U+FE21, and many leave it out.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'zh',
    з: 'z', и: 'i', й: 'ĭ', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 't͡s',
    ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ʺ', ы: 'y', ь: 'ʹ', э: 'ė', ю: 'i͡u',
    я: 'i͡a',
  },
  samples: [
    ['Ельцин', 'Elʹt͡sin'],
    ['Брянск', 'Bri͡ansk'],
    ['Нелидово', 'Nelidovo'],
    ['Дзержинский', 'Dzerzhinskiĭ'],
    ['Щёлково', 'Shchëlkovo'],
    ['Евгений Жовтис', 'Evgeniĭ Zhovtis'],
  ],
} as const satisfies Romanization
