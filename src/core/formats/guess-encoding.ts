import { decoderOf } from './decoder-of.ts'
import { detectLanguage } from './detect-language.ts'
import type { Platform } from './format.ts'

/** The 8-bit encodings offered: Russian on Windows, Unix and DOS, and western Europe; the Kazakh one is looked at where that of Windows wins. */
// Signs alone decide nothing between the two of Windows, which have them at the same bytes: then it is the one of more of the world's files.
const candidates = ['windows-1252', 'windows-1251', 'koi8-r', 'ibm866'] as const

/**
 * The 8-bit encoding a text most likely is in: the one whose letters stand among letters of their own script, small ones after small ones,
 * the frequent ones often. Read in KOI8-R, Windows-1251 text shows its cases inverted; read in Windows-1252, Cyrillic turns into accented
 * capitals, and German umlauts read as Cyrillic stand inside Latin words.
 */
export function guessEncoding(head: Uint8Array, platform: Platform): (typeof candidates)[number] | 'kz-1048' {
  const scored = candidates.map((label) => ({ label, score: score(decoderOf(platform, label).decode(head)) }))
  const { label } = scored.reduce((best, next) => (next.score > best.score ? next : best))
  return label === 'windows-1251' && isKazakh(decoderOf(platform, 'kz-1048').decode(head)) ? 'kz-1048' : label
}

/** Whether a text read in the Kazakh encoding is Kazakh: қ stands where Windows-1251 has a Macedonian letter; what else would show it, Belarusian and Serbian too have in it. */
function isKazakh(text: string): boolean {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const q = text.match(/қ/giu)?.length ?? 0
  return q > 0 && q > letters / 100 && detectLanguage(text) === 'kk'
}

const cyrillic = /\p{Script=Cyrillic}/u
const latin = /\p{Script=Latin}/u
const small = /\p{Ll}/u
// The ten most frequent letters of Russian (Lyashevskaya and Sharoff, Frequency Dictionary, 2009), and the accented ones of German and French.
const frequent = /[оеаинтсрвлäöüßéèàç]/
const usualSigns = /[«»„“”‘’–—…№§©°€£\u00A0]/

function score(text: string): number {
  let total = 0
  let accented = 0
  let plain = 0
  let before = ' '
  for (const sign of text.slice(0, 20_000)) {
    const own = cyrillic.test(sign) ? cyrillic : latin.test(sign) ? latin : null
    if (sign > '\u007F') {
      if (own === null) total += usualSigns.test(sign) ? 0.5 : -2
      else {
        const neighbour = cyrillic.test(before) ? cyrillic : latin.test(before) ? latin : null
        if (neighbour) total += neighbour === own ? 1 : -3
        if (small.test(before) && !small.test(sign)) total -= 2
        total += frequent.test(sign.toLowerCase()) ? 2 : 0
        if (own === latin) accented++
      }
    } else if (own) {
      plain++
      if (cyrillic.test(before)) total -= 3
    }
    before = sign
  }
  // No language of western Europe writes more accented letters than plain ones.
  return accented > plain ? total - 4 * accented : total
}
