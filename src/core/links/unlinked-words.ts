import type { LinkedWord, RowLinks } from './choose-links.ts'

/** Words of matter looked at on either side of one. */
const reach = 2

/**
 * Words of matter with no counterpart in any other version, between words on both sides that have a firm one: where something may have been
 * left out or added. A hint, no more: a free rendering looks the same. None where one version stands alone.
 */
export function unlinkedWords({ words, links }: RowLinks): readonly LinkedWord[] {
  const strongest = new Uint8Array(words.length)
  for (const { a, b, strength } of links) for (const at of [a, b]) strongest[at] = Math.max(strongest[at]!, strength)
  const byVersion = new Map<string, number[]>()
  words.forEach(({ version, matter }, at) => {
    if (!matter) return
    const own = byVersion.get(version)
    if (own) own.push(at)
    else byVersion.set(version, [at])
  })
  const firm = (places: readonly number[]): boolean => places.some((at) => strongest[at]! >= 2)
  return [...byVersion.values()].flatMap((own) =>
    own.flatMap((at, place) => (strongest[at] === 0 && firm(own.slice(Math.max(0, place - reach), place)) && firm(own.slice(place + 1, place + 1 + reach)) ? [words[at]!] : [])),
  )
}
