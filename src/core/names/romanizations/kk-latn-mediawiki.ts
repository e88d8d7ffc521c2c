import type { Romanization } from './romanization.ts'

export const kkLatnMediawiki = {
  id: 'kk-latn-mediawiki',
  label: 'Kazakh Latin, Wikipedia',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'MediaWiki, Kazakh language converter (near QazAqparat)',
  year: null,
  audience: null,
  sources: ['https://github.com/wikimedia/mediawiki/blob/master/includes/language/converters/KkConverter.php'],
  notes: 'Used for the Latin view of Kazakh Wikipedia and the kk-latn labels of Wikidata. ý is й here and у in the alphabet of 2018; ы is ı.',
  letters: {
    а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e',
    ё: 'yo', ж: 'j', з: 'z', и: 'ï', й: 'ý', к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: 'ñ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's',
    т: 't', у: 'w', ұ: 'u', ү: 'ü', ф: 'f', х: 'x', һ: 'h', ц: 'c',
    ч: 'ç', ш: 'ş', щ: 'şç', ъ: 'ʺ', ы: 'ı', і: 'i', ь: 'ʹ', э: 'é',
    ю: 'yu', я: 'ya',
  },
  context: [
    { letters: 'е', after: 'аәеёиоөұүэюяъь', to: 'ye' },
  ],
  upper: { i: 'İ' },
  samples: [
    ['Қанат Бекмырзаұлы Саудабаев', 'Qanat Bekmırzaulı Sawdabayev'],
    ['Заманбек Қалабайұлы Нұрқаділов', 'Zamanbek Qalabaýulı Nurqadilov'],
    ['Тоқтар Оңғарбайұлы Әубәкіров', 'Toqtar Oñğarbaýulı Äwbäkirov'],
  ],
} as const satisfies Romanization
