import type { Romanization } from './romanization.ts'

export const kkLatn2017Apostrophe = {
  id: 'kk-latn-2017-apostrophe',
  label: 'Kazakh Latin 2017',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'Decree 569 of the President of Kazakhstan of 26 October 2017 (apostrophes)',
  year: 2017,
  audience: null,
  sources: ['https://cs.wikibooks.org/wiki/Kaza%C5%A1tina/P%C5%99echod_na_latinku', 'https://github.com/daniyarmukhanov/kazqaz'],
  notes: "Superseded in February 2018. и and й share i', х and һ share h. я follows the converter kazqaz; ё, ю, ц, щ, э, ъ are outside the 32 letters and extended by analogy. The apostrophe is printed as U+0027, U+2019 or U+02BC.",
  letters: {
    а: 'a', ә: "a'", б: 'b', в: 'v', г: 'g', ғ: "g'", д: 'd', е: 'e',
    ё: "i'o", ж: 'j', з: 'z', и: "i'", й: "i'", к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: "n'", о: 'o', ө: "o'", п: 'p', р: 'r', с: 's',
    т: 't', у: "y'", ұ: 'u', ү: "u'", ф: 'f', х: 'h', һ: 'h', ц: 'ts',
    ч: "c'", ш: "s'", щ: "s's'", ъ: '', ы: 'y', і: 'i', ь: '', э: 'e',
    ю: "i'y'", я: "i'a",
  },
  uncertain: 'ёюцщэъ',
  samples: [
    ['Қазақстан Республикасы', "Qazaqstan Respy'bli'kasy"],
    ['Жаңаөзен', "Jan'ao'zen"],
    ['Нұрсұлтан', 'Nursultan'],
    ['Шымкент', "S'ymkent"],
  ],
} as const satisfies Romanization
