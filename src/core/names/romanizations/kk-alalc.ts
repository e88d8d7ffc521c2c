import type { Romanization } from './romanization.ts'

export const kkAlalc = {
  id: 'kk-alalc',
  label: 'ALA-LC Kazakh',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'American Library Association and Library of Congress',
  year: null,
  audience: 'en',
  sources: ['https://github.com/lcnetdev/scriptshifter/blob/main/scriptshifter/tables/data/kazakh_cyrillic.yml', 'https://github.com/lcnetdev/scriptshifter/blob/main/scriptshifter/tables/data/cyrillic_generic.yml'],
  notes: 'The ligature is U+0361 here; catalogues also print the half marks U+FE20 and U+FE21, and many leave it out.',
  letters: {
    а: 'a', ә: 'ă', б: 'b', в: 'v', г: 'g', ғ: 'gh', д: 'd', е: 'e',
    ё: 'ë', ж: 'zh', з: 'z', и: 'i', й: 'ĭ', к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: 'n͡g', о: 'o', ө: 'ȯ', п: 'p', р: 'r', с: 's',
    т: 't', у: 'u', ұ: 'ū', ү: 'u̇', ф: 'f', х: 'kh', һ: 'ḣ', ц: 't͡s',
    ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ʺ', ы: 'y', і: 'ī', ь: 'ʹ', э: 'ė',
    ю: 'i͡u', я: 'i͡a',
  },
  samples: [
    ['Жаңаөзен', 'Zhan͡gaȯzen'],
    ['Нұрбек Құшақбаев', 'Nūrbek Qūshaqbaev'],
    ['Байқоңыр', 'Baĭqon͡gyr'],
  ],
} as const satisfies Romanization
