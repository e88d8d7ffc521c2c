import { romanizations } from '../romanizations/index.ts'
import { symbols, unitCount } from './symbols.ts'

/**
 * Whether a Cyrillic letter and a Latin unit are each other's value in some romanization system: ш and `sh`, ш and German `sch`, not а and `u`.
 * Names carried over from Cyrillic are spelled letter by letter, so that one step outside every system tells more against them than
 * against names that were English or French before they were Russian.
 */
export const isTransparent: Uint8Array = (() => {
  const values = new Set<string>()
  for (const { letters, context, to } of romanizations) {
    if (to !== 'Latn') continue
    const all = [...Object.entries(letters), ...(context ?? []).map((rule) => [rule.letters, rule.to] as const)]
    for (const [cyrillic, latin] of all) {
      const plain = latin.normalize('NFD').replace(/[^\p{Letter}]/gu, '')
      values.add(`${cyrillic}|${latin}`)
      values.add(`${cyrillic}|${plain}`)
      if (plain === 'w') values.add(`${cyrillic}|v`)
    }
  }
  const same = [['і', 'и'], ['ә', 'а'], ['ә', 'е'], ['ғ', 'г'], ['қ', 'к'], ['ң', 'н'], ['ө', 'о'], ['ө', 'у'], ['ұ', 'у'], ['ү', 'у'], ['ү', 'ю'], ['һ', 'х'], ['ё', 'е'], ['ё', 'о'], ['э', 'е'], ['ы', 'и'], ['ы', 'і'], ['й', 'и'], ['ı', 'и'], ['ı', 'й'], ['УИ', 'и'], ['УИ', 'ы'], ['УГ', 'г'], ['УЕ', 'е'], ['УЕ', 'э'], ['є', 'е'], ['ї', 'и'], ['ґ', 'г'], ['ұ', 'о'], ['ж', 'д']]
  for (const [a, b] of same) values.add(`${a}|${b}`)
  const pure = (name: string): string => name.replace(/^[ed]\./, '')
  const out = new Uint8Array(unitCount * unitCount)
  for (const [a, one] of symbols.entries()) {
    for (const [b, two] of symbols.entries()) {
      const [x, y] = [pure(one.name), pure(two.name)]
      const latin = one.orthography > 0 && two.orthography > 0
      const yes = x === y || values.has(`${x}|${y}`) || values.has(`${y}|${x}`) || (latin && [...one.sounds].some((sound) => two.sounds.charAt(0) === sound))
      out[a * unitCount + b] = yes ? 1 : 0
    }
  }
  return out
})()
