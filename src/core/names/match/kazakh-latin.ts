import { romanizationOf } from '../romanizations/index.ts'

/** The Latin alphabets of Kazakh a name may be printed in, the likelier first where its letters fit several. */
export const kazakhAlphabets: readonly string[] = ['kk-latn-2018-acute', 'kk-latn-2021', 'kk-latn-2019', 'kk-latn-mediawiki', 'kk-latn-2017-apostrophe', 'kk-bgnpcgn-1979']

interface Alphabet {
  readonly letters: ReadonlySet<string>
  /** Printed units, longest first, with the Cyrillic letter each is read as. */
  readonly units: readonly (readonly [string, string])[]
}

const read = new Map<string, Alphabet>()

function alphabetOf(id: string): Alphabet {
  const known = read.get(id)
  if (known !== undefined) return known
  const system = romanizationOf(id)
  const back = new Map<string, string>()
  const letters = new Set<string>()
  for (const values of [system.letters, ...(system.variants ?? [])]) {
    for (const [cyrillic, latin] of Object.entries(values)) {
      for (const letter of latin) letters.add(letter)
      // One unit for и and й where the alphabet has one: ı. Values made of several vowels (я as ıa) stay several.
      if (latin === '' || /^[ıiïy]['’]?./u.test(latin) || 'цщъьэё'.includes(cyrillic)) continue
      if (!back.has(latin)) back.set(latin, cyrillic)
    }
  }
  const и = system.letters['и']
  if (и !== undefined && и === system.letters['й']) back.set(и, 'ı')
  const alphabet = { letters, units: [...back].toSorted(([a], [b]) => b.length - a.length) }
  read.set(id, alphabet)
  return alphabet
}

/**
 * What shows, in a text of another language, that a name is in a Kazakh alphabet: ǵ, ŋ; ý or ı beside a vowel (Turkish ı stands between
 * consonants, Czech ý ends an adjective); other acutes before an ending of Kazakh names.
 */
const kazakhOnly = /[ǵŋ]|[aeıoyáóú]ı|ı[aeoý]|^ý|[a-zı]ý[a-zı]|[aeıoyá]ý|[áóńú][a-zıý]*(?:bek|baı|e[vn]|ov|zen)/u

/**
 * The Kazakh Latin alphabet a lower-case name is printed in, or null. For text in Kazakh the best fitting one; in text of another language
 * only where a letter shows it (an English text that prints Nýrbek Qýshaqbaev).
 */
export function kazakhLatinSystem(name: string, language: string): string | null {
  const kazakh = language.startsWith('kk')
  if (!kazakh && !kazakhOnly.test(name)) return null
  let best: string | null = null
  let fewest = Infinity
  for (const id of kazakhAlphabets) {
    const { letters } = alphabetOf(id)
    let foreign = 0
    for (const letter of name.replace(/[’ʼ]/gu, "'")) if (/[\p{L}']/u.test(letter) && !letters.has(letter)) foreign++
    if (foreign < fewest) [best, fewest] = [id, foreign]
  }
  return kazakh || fewest === 0 ? best : null
}

/** The Cyrillic letters a Kazakh Latin word stands for; letters outside the alphabet stay. */
export function kazakhLatinToCyrillic(word: string, id: string): string {
  const { units } = alphabetOf(id)
  let out = ''
  for (let at = 0; at < word.length; ) {
    const unit = units.find(([latin]) => word.startsWith(latin, at))
    out += unit === undefined ? word.charAt(at) : unit[1]
    at += unit === undefined ? 1 : unit[0].length
  }
  return out
}
