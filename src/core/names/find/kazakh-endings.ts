import { languageOf } from '../../languages/index.ts'

// Which consonant an ending begins with follows the last sound of the stem: Алматы-ның, Жаңаөзен-нің, Абай-дың, Шымкент-тің,
// Бокаев-тың (https://en.wikipedia.org/wiki/Kazakh_language#Case). Vowel harmony is not asked for: Russian stems follow it loosely.
const voiceless = /[пфкқтсшщчцхһбвгд]$/u
const nasal = /[мнң]$/u
const vowel = /[аәеёиоөуұүыіэюя]$/u
const soft = /[әеёөүіэ]/u
const hard = /[аоұыюя]/u

function fits(printed: string, ending: string): boolean {
  const stem = printed.replace(/ь$/u, '')
  const first = ending.charAt(0)
  if ('тпқк'.includes(first)) return voiceless.test(stem)
  if (first === 'ғ' || first === 'г') return !voiceless.test(stem)
  if (first === 'б') return /[зжбвгд]$/u.test(stem)
  if (/^н[ыі]ң/u.test(ending)) return vowel.test(stem) || nasal.test(stem)
  if (/^н[ае]н/u.test(ending)) return nasal.test(stem)
  if (first === 'н') return vowel.test(stem)
  if (/^д[ыі]ң/u.test(ending)) return /[рлйузжию]$/u.test(stem)
  if (/^д[ыі]/u.test(ending)) return /[рлйузжмнңию]$/u.test(stem)
  if (first === 'д') return !voiceless.test(stem)
  if (first === 'л') return /[аәеёиоөуұүыіэюярйу]$/u.test(stem)
  return true
}

function harmonious(stem: string, ending: string): boolean {
  if (/мен|бен|пен|нікі|дікі|тікі/u.test(ending)) return true
  const vowels = stem.match(/[аәеёиоөуұүыіэюя]/gu)
  const last = vowels?.at(-1) ?? ''
  if (/[вн]$/u.test(stem) && /(?:[ое]в|ин)[а]?$/u.test(stem)) return true
  if (soft.test(ending)) return soft.test(last) || 'иу'.includes(last)
  if (hard.test(ending)) return hard.test(last) || 'иу'.includes(last)
  return true
}

/** The forms a Kazakh name may have without its case ending, the word itself first, likelier stems before rarer ones. Two endings may follow one another: Алматы-да-ғы-лар. */
export function kazakhStems(word: string): readonly string[] {
  const stems = [word]
  const endings = languageOf('kk')?.names.endings ?? []
  const lower = word.toLowerCase()
  for (const ending of endings) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    if (stem.length < 2 || !/[аәеёиоөуұүыіэюя]/u.test(stem) || !fits(stem, ending) || !harmonious(stem, ending)) continue
    const printed = word.slice(0, stem.length)
    if (!stems.includes(printed)) stems.push(printed)
  }
  // After a possessive the case has an н before it: республикасы-н-да, одағы-на
  const possessive = /^(.*[ыі])(?:нда|нде|ндағы|ндегі|нан|нен|на|не|н|ның|нің|мен)$/u.exec(lower)
  if (possessive?.[1]) {
    const printed = word.slice(0, possessive[1].length)
    if (!stems.includes(printed)) stems.push(printed)
  }
  return stems
}
