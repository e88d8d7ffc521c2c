// A rough phonetic reading of one name token, one letter a sound class, from Cyrillic and from Latin spellings of several traditions.
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'o', є: 'e', ж: 'Z', з: 'z', и: 'i', й: 'i', і: 'i', ї: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n',
  о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a',
}
const latin: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch/g, 'S'], [/tsch|tch/g, 'C'], [/dsch|dzh|dj/g, 'Z'], [/sch|sh|ş|š/g, 'S'], [/zh|ž/g, 'Z'], [/kh/g, 'h'], [/gh|ğ|ǵ/g, 'g'], [/ch|ç|č/g, 'X'], [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'], [/ph/g, 'f'], [/x/g, 'ks'], [/w/g, 'v'], [/ng|ń|ñ|ŋ/g, 'n'], [/ss/g, 's'], [/ıý|iý|yu|ju|iu/g, 'u'], [/ıa|ya|ja/g, 'a'], [/ye|je/g, 'e'], [/yo|jo/g, 'o'],
  [/ý/g, 'u'], [/ı/g, 'i'], [/[áäâăə]/g, 'a'], [/[óöő]/g, 'o'], [/[úüūŭ]/g, 'u'], [/j/g, 'J'], [/y/g, 'i'], [/[’']/g, ''],
]

function classes(token: string): string {
  const plain = token.normalize('NFC').toLowerCase()
  if (/\p{Script=Cyrillic}/u.test(plain)) return [...plain].map((letter) => cyrillic[letter] ?? letter).join('').replaceAll('dZ', 'Z')
  let read = plain
  for (const [pattern, sound] of latin) read = read.replace(pattern, sound)
  return read.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

const near: Readonly<Record<string, number>> = {
  sz: 0.15, cz: 0.1, cs: 0.3, SZ: 0.2, CZ: 0.3, CX: 0.05, Xh: 0.05, SX: 0.3, CS: 0.4, JZ: 0.05, Ji: 0.05, hk: 0.4, gk: 0.5, gh: 0.4, uv: 0.4, fv: 0.3, bp: 0.4, dt: 0.4, Jg: 0.5, ck: 0.3, kX: 0.3,
}

function cost(a: string, b: string): number {
  if (a === b) return 0
  const vowels = 'aeiou'
  if (vowels.includes(a) && vowels.includes(b)) return a === 'i' || b === 'i' ? 0.35 : 0.3
  return near[a + b] ?? near[b + a] ?? 1
}

const gap = (sound: string) => (sound === 'i' ? 0.2 : sound === 'J' ? 0.25 : 'aeou'.includes(sound) ? 0.5 : sound === 'h' || sound === 'g' ? 0.6 : 0.9)

const read = new Map<string, string>()
const soundOf = (token: string): string => {
  const known = read.get(token)
  if (known !== undefined) return known
  const sound = classes(token)
  read.set(token, sound)
  return sound
}

/** How alike two tokens sound, 0 to 1, whatever their scripts and traditions: Кушакбаев and Qýshaqbaev near 1. */
export function soundsLike(a: string, b: string): number {
  const left = soundOf(a)
  const right = soundOf(b)
  if (left === right) return 1
  let row = [0]
  for (let j = 1; j <= right.length; j++) row[j] = (row[j - 1] ?? 0) + gap(right.charAt(j - 1))
  for (let i = 1; i <= left.length; i++) {
    const next = [(row[0] ?? 0) + gap(left.charAt(i - 1))]
    for (let j = 1; j <= right.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + gap(left.charAt(i - 1)), (next[j - 1] ?? 0) + gap(right.charAt(j - 1)), (row[j - 1] ?? 0) + cost(left.charAt(i - 1), right.charAt(j - 1)))
    }
    row = next
  }
  return Math.max(0, 1 - ((row.at(-1) ?? 0) * 1.6) / Math.max(left.length, right.length, 1))
}
