import type { Romanization } from './romanization.ts'

export const kkIso91995 = {
  id: 'kk-iso9-1995',
  label: 'ISO 9 Kazakh',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'ISO 9:1995, Kazakh letters',
  year: 1995,
  audience: null,
  sources: ['https://github.com/interscript/maps/blob/main/maps/iso-rus-Cyrl-Latn-9-1995.imp'],
  notes: 'One letter for one letter, reversible. a̋ and u̇ have no precomposed form and stay two code points.',
  letters: {
    а: 'a', ә: 'a̋', б: 'b', в: 'v', г: 'g', ғ: 'ġ', д: 'd', е: 'e',
    ё: 'ë', ж: 'ž', з: 'z', и: 'i', й: 'j', к: 'k', қ: 'ķ', л: 'l',
    м: 'm', н: 'n', ң: 'ņ', о: 'o', ө: 'ô', п: 'p', р: 'r', с: 's',
    т: 't', у: 'u', ұ: 'u̇', ү: 'ù', ф: 'f', х: 'h', һ: 'ḥ', ц: 'c',
    ч: 'č', ш: 'š', щ: 'ŝ', ъ: 'ʺ', ы: 'y', і: 'ì', ь: 'ʹ', э: 'è',
    ю: 'û', я: 'â',
  },
  samples: [
    ['Жаңаөзен', 'Žaņaôzen'],
    ['Нұрбек Құшақбаев', 'Nu̇rbek Ķu̇šaķbaev'],
    ['Әшім', 'A̋šìm'],
  ],
} as const satisfies Romanization
