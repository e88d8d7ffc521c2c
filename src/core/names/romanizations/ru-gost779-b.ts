import type { Romanization } from './romanization.ts'

export const ruGost779B = {
  id: 'ru-gost779-b',
  label: 'GOST 7.79 B',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'GOST 7.79-2000 System B',
  year: 2000,
  audience: null,
  sources: ['https://github.com/nalgeon/iuliia/blob/main/gost_779_alt.json'],
  notes: 'Plain ASCII; the grave accent tells ъ, ы, ь and э apart.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh',
    з: 'z', и: 'i', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 'cz',
    ч: 'ch', ш: 'sh', щ: 'shh', ъ: '``', ы: 'y`', ь: '`', э: 'e`', ю: 'yu',
    я: 'ya',
  },
  context: [
    { letters: 'ц', before: 'еийы', to: 'c' },
  ],
  samples: [
    ['Юлия, съешь ещё этих мягких французских булок из Йошкар-Олы, да выпей алтайского чаю', 'Yuliya, s``esh` eshhyo e`tix myagkix franczuzskix bulok iz Joshkar-Oly`, da vy`pej altajskogo chayu'],
    ['Кушакбаев', 'Kushakbaev'],
  ],
} as const satisfies Romanization
