import type { Romanization } from './romanization.ts'

export const kkBgnpcgn1979 = {
  id: 'kk-bgnpcgn-1979',
  label: 'BGN/PCGN Kazakh 1979',
  language: 'kk',
  from: 'Cyrl',
  to: 'Latn',
  authority: 'US Board on Geographic Names and UK Permanent Committee on Geographical Names',
  year: 1979,
  audience: 'en',
  sources: ['https://github.com/interscript/maps/blob/main/maps/bgnpcgn-kaz-Cyrl-Latn-1979.imp'],
  notes: 'ы may also be printed i̵. The optional interpunct that tells гһ from ғ and нг from ң is not written.',
  letters: {
    а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'gh', д: 'd', е: 'e',
    ё: 'yo', ж: 'zh', з: 'z', и: 'ī', й: 'y', к: 'k', қ: 'q', л: 'l',
    м: 'm', н: 'n', ң: 'ng', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's',
    т: 't', у: 'ū', ұ: 'u', ү: 'ü', ф: 'f', х: 'kh', һ: 'h', ц: 'ts',
    ч: 'ch', ш: 'sh', щ: 'shch', ъ: '”', ы: 'y', і: 'i', ь: '’', э: 'ė',
    ю: 'yu', я: 'ya',
  },
  samples: [
    ['Өңірек', 'Öngirek'],
    ['Өтебас Артезиан Құдығы', 'Ötebas Artezīan Qudyghy'],
    ['Өрмексу', 'Örmeksū'],
    ['Әулиекөл', 'Äūlīeköl'],
    ['Юпитер Қыстауы', 'Yupīter Qystaūy'],
    ['Щебнюха Тауы', 'Shchebnyukha Taūy'],
    ['Линейский Белок Тауы', 'Līneyskīy Belok Taūy'],
    ['Нұрбек Құшақбаев', 'Nurbek Qushaqbaev'],
    ['Жаңаөзен', 'Zhangaözen'],
  ],
} as const satisfies Romanization
