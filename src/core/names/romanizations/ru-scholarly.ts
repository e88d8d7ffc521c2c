import type { Romanization } from './romanization.ts'

export const ruScholarly = {
  id: 'ru-scholarly',
  label: 'Scholarly (DIN 1460)',
  language: 'ru',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'DIN 1460:1982 and ISO/R 9:1968',
  year: 1982,
  audience: null,
  sources: ['https://github.com/nalgeon/iuliia/blob/main/iso_9_1954.json', 'https://de.wiktionary.org/wiki/Wiktionary:Russisch/Umschrift'],
  notes: 'х is ch here, x in much scholarly print and h in ISO/R 9:1954.',
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'ž',
    з: 'z', и: 'i', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch', ц: 'c',
    ч: 'č', ш: 'š', щ: 'šč', ъ: 'ʺ', ы: 'y', ь: 'ʹ', э: 'è', ю: 'ju',
    я: 'ja',
  },
  variants: [{ х: 'x' }, { х: 'h' }],
  samples: [
    ['Хрущёв', 'Chruščëv'],
    ['Евгений Жовтис', 'Evgenij Žovtis'],
    ['Наталья', 'Natalʹja'],
  ],
} as const satisfies Romanization
