import type { Romanization } from './romanization.ts'

export const kkLatn2021 = {
  id: 'kk-latn-2021',
  label: 'Kazakh Latin 2021',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'Government of Kazakhstan, published project of 28 January 2021, revised in April',
  year: 2021,
  audience: null,
  sources: ['https://en.wikipedia.org/wiki/Kazakh_alphabets', 'https://github.com/talgautb/qazlatyn-db', 'https://hu.wikipedia.org/wiki/Kazak_%C3%A1b%C3%A9c%C3%A9'],
  notes: 'Latest published project, 31 letters, not in force. I ı is і; İ i is both и and й. ң is printed ŋ in the January draft and ñ from April. я, ч, щ, ц, ё follow the converter qazlatyn-db, which prints я as "ıa" though й is i; "ia" is used here.',
  letters: {
    а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e',
    ё: 'ö', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: 'ñ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's',
    т: 't', у: 'u', ұ: 'ū', ү: 'ü', ф: 'f', х: 'h', һ: 'h', ц: 's',
    ч: 'ch', ш: 'ş', щ: 'ş', ъ: '', ы: 'y', і: 'ı', ь: '', э: 'e',
    ю: 'iu', я: 'ia',
  },
  upper: { i: 'İ' },
  variants: [{ ң: 'ŋ' }],
  uncertain: 'ёяцчщ',
  samples: [
    ['Бұрыңғы өткен заманда, бір данышпан кісі, Бағдат шаһарының бір үлкен қазысының үйіне келіп қоныпты', 'Būryñğy ötken zamanda, bır danyşpan kısı, Bağdat şaharynyñ bır ülken qazysynyñ üiıne kelıp qonypty'],
    ['Құшақбаев', 'Qūşaqbaev'],
    ['Жаңаөзен', 'Jañaözen'],
  ],
} as const satisfies Romanization
