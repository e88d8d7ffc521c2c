import { franc } from 'franc-min'
import { languageOf } from '../languages/index.ts'
import type { LanguageTag } from '../model/index.ts'

/** ISO 639-3 codes of the detector, in their shortest BCP 47 form (https://www.iana.org/assignments/language-subtag-registry). */
const shortest: Readonly<Record<string, LanguageTag>> = {
  cmn: 'zh', spa: 'es', eng: 'en', rus: 'ru', arb: 'ar', ben: 'bn', hin: 'hi', por: 'pt', ind: 'id', jpn: 'ja', fra: 'fr', deu: 'de', jav: 'jv', kor: 'ko', tel: 'te', vie: 'vi', mar: 'mr', ita: 'it',
  tam: 'ta', tur: 'tr', urd: 'ur', guj: 'gu', pol: 'pl', ukr: 'uk', kan: 'kn', mal: 'ml', pes: 'fa', mya: 'my', ori: 'or', swh: 'sw', sun: 'su', ron: 'ro', pan: 'pa', bho: 'bho', amh: 'am', hau: 'ha',
  fuv: 'ff', bos: 'bs', hrv: 'hr', nld: 'nl', srp: 'sr', tha: 'th', ckb: 'ckb', yor: 'yo', uzn: 'uz', zlm: 'ms', ibo: 'ig', npi: 'ne', ceb: 'ceb', skr: 'skr', tgl: 'tl', hun: 'hu', azj: 'az', sin: 'si',
  koi: 'koi', ell: 'el', ces: 'cs', mag: 'mag', run: 'rn', bel: 'be', plt: 'mg', qug: 'qu', mad: 'mad', nya: 'ny', zyb: 'za', pbu: 'ps', kin: 'rw', zul: 'zu', bul: 'bg', swe: 'sv', lin: 'ln', som: 'so',
  slk: 'sk', lit: 'lt', lav: 'lv', est: 'et', fin: 'fi', dan: 'da', slv: 'sl', gle: 'ga', mlt: 'mt', isl: 'is', nor: 'no', kat: 'ka', hye: 'hy', heb: 'he', kir: 'ky', tat: 'tt', tgk: 'tg', tuk: 'tk', mon: 'mn', lat: 'la', cat: 'ca',
  hms: 'hms', hnj: 'hnj', ilo: 'ilo', kaz: 'kk', uig: 'ug', hat: 'ht', khm: 'km', hil: 'hil',
} // prettier-ignore

/** Codes of ISO 639-2/B, which libraries and publishers write, where they are not those of 639-3 (https://www.loc.gov/standards/iso639-2/). */
const bibliographic: Readonly<Record<string, LanguageTag>> = { ger: 'de', fre: 'fr', dut: 'nl', cze: 'cs', gre: 'el', rum: 'ro', chi: 'zh', per: 'fa', bur: 'my', may: 'ms', slo: 'sk', geo: 'ka', arm: 'hy', alb: 'sq', ice: 'is', mac: 'mk', wel: 'cy', baq: 'eu', tib: 'bo', mao: 'mi' }

/** The shortest tag for a code of two or three letters: `deu` and `ger` are `de`. */
export const shortestTag = (code: string): LanguageTag => shortest[code.toLowerCase()] ?? bibliographic[code.toLowerCase()] ?? code

/** Letters of Kazakh Cyrillic that Russian lacks. қ, ғ, ң, ұ, ә together are in no other language; single ones are (see `elsewhere`). */
const kazakhLetters = /[әғқңөұүһі]/giu
/** Letters Kazakh does not write: Tajik, Uzbek, Bashkir, Tatar, Yakut, Ukrainian, Belarusian, Serbian, Macedonian. */
const elsewhere = /[ҳҷўӣӯҙҫҡҗҕїєґјљњћџѓќѕ]/giu
/** Letters that Russian writes, and Ukrainian, Bulgarian and Serbian do not. */
const russianLetters = /[ыэёъ]/giu
const cyrillicLetters = /\p{Script=Cyrillic}/gu
const letters = /\p{L}/gu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * The language of a text, or null where it cannot be told. Cyrillic text is decided by its letters first: trigrams confuse Kazakh with
 * Kyrgyz and Russian in short texts, and one in nine letters of running Kazakh is one that Russian lacks. The rest is franc's trigrams
 * (https://github.com/wooorm/franc), among the languages the core knows where the text is short.
 */
export function detectLanguage(text: string): LanguageTag | null {
  const sample = text.slice(0, 20_000).normalize('NFC')
  const all = count(sample, letters)
  if (all === 0) return null
  const cyrillic = count(sample, cyrillicLetters)
  if (cyrillic > all / 2) {
    const foreign = count(sample, elsewhere)
    const kazakh = count(sample, kazakhLetters)
    if (kazakh > cyrillic / 40 && foreign < kazakh / 10 && /[әғқұ]/iu.test(sample)) return 'kk'
    if (kazakh <= cyrillic / 200 && foreign === 0 && count(sample, russianLetters) > cyrillic / 300) return 'ru'
  }
  if (all < 10) return null
  const known = ['eng', 'deu', 'rus', 'kaz']
  const found = franc(sample, all < 200 ? { minLength: 3, only: [...known, 'fra', 'spa', 'ita', 'pol', 'nld', 'ukr', 'tur', 'uzn'] } : { minLength: 3 })
  // Kyrgyz is not among franc's languages and passes for Kazakh, but has none of these letters.
  if (found === 'kaz' && all >= 20 && !/[әғқұі]/iu.test(sample)) return null
  return found === 'und' ? null : (shortest[found] ?? found)
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
]

/** The ISO 15924 script most of a text's letters are in; what its language usually takes where it has none. */
export function scriptOf(text: string, language: LanguageTag): string {
  const sample = text.slice(0, 5000)
  const [best] = scripts.map(([script, pattern]) => [script, count(sample, pattern)] as const).toSorted((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : (languageOf(language)?.script ?? 'Zyyy')
}
