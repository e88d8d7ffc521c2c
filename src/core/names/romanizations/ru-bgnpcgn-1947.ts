import type { Romanization } from './romanization.ts'

export const ruBgnpcgn1947 = {
  id: 'ru-bgnpcgn-1947',
  label: 'BGN/PCGN Russian 1947',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'US Board on Geographic Names and UK Permanent Committee on Geographical Names',
  year: 1947,
  audience: 'en',
  sources: ['https://github.com/interscript/maps/blob/main/maps/bgnpcgn-rus-Cyrl-Latn-1947.imp', 'https://github.com/nalgeon/iuliia/blob/main/bgn_pcgn.json'],
  notes: 'The optional interpuncts (y·a, t·s, sh·ch) are not written.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'zh',
    з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
    ч: 'ch', ш: 'sh', щ: 'shch', ъ: '”', ы: 'y', ь: '’', э: 'e', ю: 'yu',
    я: 'ya',
  },
  context: [
    { letters: 'е', after: '^аеёиоуыэюяйъь', to: 'ye' },
    { letters: 'ё', after: '^аеёиоуыэюяйъь', to: 'yë' },
  ],
  samples: [
    ['Евгений Жовтис', 'Yevgeniy Zhovtis'],
    ['Елизово', 'Yelizovo'],
    ['Чапаевск', 'Chapayevsk'],
    ['Юрьев объезд', 'Yur’yev ob”yezd'],
    ['Воробьёво', 'Vorob’yëvo'],
    ['Озёрный', 'Ozërnyy'],
    ['Нурбек Кушакбаев', 'Nurbek Kushakbayev'],
    ['Макс Бокаев', 'Maks Bokayev'],
  ],
} as const satisfies Romanization
