import type { Romanization } from './romanization.ts'

export const ruTr = {
  id: 'ru-tr',
  label: 'Turkish',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'Usage of the Turkish press, inferred from labels',
  year: null,
  audience: 'tr',
  sources: ['https://github.com/everypolitician/everypolitician-data/blob/master/data/Kazakhstan/Assembly/morph/wikidata.csv'],
  notes: 'No authority states these rules: they are inferred from few printed names.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'j',
    з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts',
    ч: 'ç', ш: 'ş', щ: 'şç', ъ: '', ы: 'ı', ь: '', э: 'e', ю: 'yu',
    я: 'ya',
  },
  context: [
    { letters: 'е', after: '^аеёиоуыэюяъь', to: 'ye' },
    { letters: 'ж', after: 'д', to: '' },
  ],
  upper: { i: 'İ' },
  samples: [
    ['Нурбек Кушакбаев', 'Nurbek Kuşakbayev'],
    ['Мухтар Шаханов', 'Muhtar Şahanov'],
  ],
} as const satisfies Romanization
