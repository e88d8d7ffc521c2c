import type { Romanization } from './romanization.ts'

export const kkLatn2019 = {
  id: 'kk-latn-2019',
  label: 'Kazakh Latin 2019',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'Proposal of autumn 2019 (umlauts, ç, ŋ, w)',
  year: 2019,
  audience: null,
  sources: ['https://cs.wikibooks.org/wiki/Kaza%C5%A1tina/P%C5%99echod_na_latinku'],
  notes: 'Superseded proposal. İ i is і, I ı is и and й, w is у. ё, ю, я, ц, щ, э are not in the source and extended by analogy.',
  letters: {
    а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e',
    ё: 'ıo', ж: 'j', з: 'z', и: 'ı', й: 'ı', к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: 'ŋ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's',
    т: 't', у: 'w', ұ: 'u', ү: 'ü', ф: 'f', х: 'h', һ: 'h', ц: 'ts',
    ч: 'ç', ш: 'ş', щ: 'şç', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e',
    ю: 'ıw', я: 'ıa',
  },
  upper: { i: 'İ' },
  uncertain: 'ёюяцщэ',
  samples: [
    ['Жаңаөзен', 'Jaŋaözen'],
    ['Құшақбаев', 'Quşaqbaev'],
    ['Әбішев', 'Äbişev'],
    ['Жұмағұлов', 'Jumağulov'],
  ],
} as const satisfies Romanization
