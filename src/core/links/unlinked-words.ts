import type { LinkedWord, RowLinks } from './choose-links.ts'

/** A word with a counterpart likelier than this has one that is merely not sure enough to be shown. */
const faint = 0.15

/**
 * Words of matter without so much as a likely counterpart in any other version, between two with a firm one: where something may have been
 * left out or added. A hint, no more: a free rendering looks the same.
 */
export function unlinkedWords({ words, links }: RowLinks): readonly LinkedWord[] {
  const firm = new Uint8Array(words.length)
  for (const { a, b, strength } of links) if (strength > 1) firm[a] = firm[b] = 1
  const byVersion = new Map<string, number[]>()
  words.forEach(({ version, matter }, at) => {
    if (!matter) return
    const own = byVersion.get(version)
    if (own) own.push(at)
    else byVersion.set(version, [at])
  })
  return [...byVersion.values()].flatMap((own) =>
    own.flatMap((at, place) => {
      const [before, after] = [own[place - 1], own[place + 1]]
      return words[at]!.likeliest < faint && before !== undefined && firm[before] === 1 && after !== undefined && firm[after] === 1 ? [words[at]!] : []
    }),
  )
}
