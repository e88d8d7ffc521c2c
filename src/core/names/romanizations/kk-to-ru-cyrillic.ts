import type { Romanization } from './romanization.ts'

export const kkToRuCyrillic = {
  id: 'kk-to-ru-cyrillic',
  label: 'Russian Cyrillic from Kazakh',
  language: 'kk',
  from: 'Cyrl',
  to: 'Cyrl',
  authority: 'Usage of Kazakhstan, inferred from Kazakh and Russian lists of the same persons',
  year: null,
  audience: 'ru',
  sources: ['https://github.com/everypolitician/everypolitician-data/blob/master/data/Kazakhstan/Assembly/names.csv'],
  notes: 'A proposal, not a function: official spellings also have я or э for ә, у for ө, ю for ү, nothing for і, и for ы, дж for ж, в for a first у, -ович for -ұлы and a soft sign after a front vowel (Айгүл, Айгуль).',
  letters: {
    а: 'а', ә: 'а', б: 'б', в: 'в', г: 'г', ғ: 'г', д: 'д', е: 'е',
    ё: 'ё', ж: 'ж', з: 'з', и: 'и', й: 'й', к: 'к', қ: 'к', л: 'л',
    м: 'м', н: 'н', ң: 'н', о: 'о', ө: 'о', п: 'п', р: 'р', с: 'с',
    т: 'т', у: 'у', ұ: 'у', ү: 'у', ф: 'ф', х: 'х', һ: 'х', ц: 'ц',
    ч: 'ч', ш: 'ш', щ: 'щ', ъ: 'ъ', ы: 'ы', і: 'и', ь: 'ь', э: 'э',
    ю: 'ю', я: 'я',
  },
  samples: [
    ['Нұрбек Құшақбаев', 'Нурбек Кушакбаев'],
    ['Сәкен Өтебаев', 'Сакен Отебаев'],
    ['Ғани Қасымов', 'Гани Касымов'],
  ],
} as const satisfies Romanization
