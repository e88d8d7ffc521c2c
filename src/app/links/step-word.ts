import { counterparts, type RowLinks } from '../../core/index.ts'

/**
 * The word a step leads to, by its place in the row; -1 where the row has none. From word to word in one version, beginning with the first
 * one shown; `across` from version to version, to the counterpart where there is one, else to the version's first word.
 */
export function stepWord(links: RowLinks, shown: readonly string[], from: number | null, step: 1 | -1, across: boolean): number {
  const { words } = links
  const placesIn = (version: string | undefined): readonly number[] => words.flatMap((word, at) => (word.version === version ? [at] : []))
  const filled = shown.filter((version) => placesIn(version).length > 0)
  const before = from === null ? undefined : words[from]
  if (from === null || !before || !filled.includes(before.version)) return placesIn(filled[0]).at(step > 0 ? 0 : -1) ?? -1
  if (!across) {
    const own = placesIn(before.version)
    return own[(own.indexOf(from) + step + own.length) % own.length] ?? -1
  }
  const next = filled[(filled.indexOf(before.version) + step + filled.length) % filled.length]
  const answer = counterparts(links, from).find(({ version }) => version === next)?.spans[0]
  return (answer ? words.findIndex(({ version, segment, start }) => version === next && segment === answer.segment && start === answer.start) : placesIn(next)[0]) ?? -1
}
