/**
 * Keys by which spellings of one name or one international word meet across languages and scripts: "Trump", «Трамп», «Трамптың»;
 * "president", «президент», „Präsident“. Rougher than the name matching of core/names on purpose: a key is made once for each distinct
 * word of a text of any size, and how far keys can be trusted is then learned from the texts themselves.
 */

/** The kinds of keys, strongest first. How often a kind is right is estimated for each pair of texts. */
export const keyKinds = ['given', 'number', 'mark', 'same', 'sound', 'consonants', 'rough'] as const
export type KeyKind = (typeof keyKinds)[number]

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'i', ё: 'a', є: 'i', э: 'i', ж: 'S', з: 'S', и: 'i', і: 'i', ї: 'i', й: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'a', ө: 'a', п: 'p', р: 'r', с: 'S', т: 't', у: 'u', ў: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h',
  һ: 'h', ц: 'S', ч: 'S', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', ю: 'u', я: 'a', ђ: 'S', ј: 'i', љ: 'l', њ: 'n', ћ: 'S', џ: 'S',
}
const latin: Readonly<Record<string, string>> = {
  a: 'a', b: 'b', c: 'k', d: 'd', e: 'i', f: 'f', g: 'g', h: 'h', i: 'i', j: 'S', k: 'k', l: 'l', m: 'm', n: 'n', o: 'a', p: 'p', q: 'k', r: 'r', s: 'S',
  t: 't', u: 'u', v: 'v', w: 'v', x: 'kS', y: 'i', z: 'S', ß: 'S', æ: 'a', ø: 'a', œ: 'i', ð: 'd', þ: 't', ł: 'l', đ: 'd', ı: 'i', ə: 'a',
}
const greek: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'i', ζ: 'S', η: 'i', θ: 't', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'kS', ο: 'a', π: 'p', ρ: 'r', σ: 'S', ς: 'S',
  τ: 't', υ: 'i', φ: 'f', χ: 'h', ψ: 'pS', ω: 'a',
}
const clusters: readonly (readonly [string, string])[] = [
  ['schtsch', 'S'], ['tsch', 'S'], ['dsch', 'S'], ['shch', 'S'], ['sch', 'S'], ['tch', 'S'], ['dzh', 'S'], ['sh', 'S'], ['zh', 'S'], ['ts', 'S'], ['tz', 'S'],
  ['kh', 'h'], ['gh', 'g'], ['th', 't'], ['ph', 'f'], ['ck', 'k'], ['qu', 'kv'], ['дж', 'S'], ['кс', 'kS'], ['тс', 'S'], ['тц', 'S'],
]
const clusterStarts = new Set(clusters.map(([from]) => from.charAt(0)))
const marks = /\p{M}/gu
const vowels = 'aiu'

/** The sounds of a lower-case word in sixteen rough classes, doubled ones once; empty for scripts not known here. */
export function soundsOf(word: string, german: boolean): string {
  const letters = word.normalize('NFD').replace(marks, '')
  let sounds = ''
  for (let at = 0; at < letters.length; ) {
    const letter = letters.charAt(at)
    let taken = 1
    let sound: string | undefined
    if (clusterStarts.has(letter)) {
      const cluster = clusters.find(([from]) => letters.startsWith(from, at))
      if (cluster) {
        taken = cluster[0].length
        sound = cluster[1]
      }
    }
    if (sound === undefined) {
      const next = letters.charAt(at + 1)
      if (letter === 'c' && next === 'h') {
        taken = 2
        sound = german ? 'h' : 'S'
      } else if (letter === 'c' && (next === 'e' || next === 'i' || next === 'y')) sound = 'S'
      else if (letter === 'j' && german) sound = 'i'
      // German writes h for length, English drops it in clusters: only a first h is heard everywhere.
      else if (letter === 'h' && at > 0) sound = ''
      // «Уэльс», «Уильям»: a first у before a vowel is the English w.
      else if (at === 0 && letter === 'у' && vowels.includes(cyrillic[next] || '-')) sound = 'v'
      else sound = cyrillic[letter] ?? latin[letter] ?? greek[letter] ?? ''
    }
    if (sound !== '' && !sounds.endsWith(sound)) sounds += sound
    at += taken
  }
  return sounds
}

/** The consonants of sounds, with a first vowel kept as `a`: `trmp`, `aSStn`. */
export function consonantsOf(sounds: string): string {
  let result = ''
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds.charAt(at)
    if (vowels.includes(sound)) {
      if (at === 0) result = 'a'
    } else if (!result.endsWith(sound)) result += sound
  }
  return result
}
