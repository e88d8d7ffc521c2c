/** For each word of b, the place of the word of a that explains it best; null where no word of a does better than none. */
export type Direction = (a: readonly string[], b: readonly string[]) => readonly (number | null)[]

const rounds = 5

/** IBM model 1 with an empty word (Brown et al. 1993, https://aclanthology.org/J93-2003/), as every textbook has it: the peer to beat. */
export function learnModel1(rows: readonly (readonly [a: readonly string[], b: readonly string[]])[]): Direction {
  const empty = ''
  let chances = new Map<string, Map<string, number>>()
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<string, Map<string, number>>()
    for (const [a, b] of rows) for (const f of b) {
      const sources = [empty, ...a]
      const weights = sources.map((e) => (round === 0 ? 1 : (chances.get(e)?.get(f) ?? 0)))
      const sum = weights.reduce((total, weight) => total + weight, 0)
      sources.forEach((e, at) => {
        const of = counts.get(e) ?? new Map<string, number>()
        counts.set(e, of)
        of.set(f, (of.get(f) ?? 0) + weights[at]! / sum)
      })
    }
    for (const of of counts.values()) {
      const sum = [...of.values()].reduce((total, count) => total + count, 0)
      for (const [f, count] of of) of.set(f, count / sum)
    }
    chances = counts
  }
  return (a, b) =>
    b.map((f) => {
      let best: number | null = null
      let chance = chances.get(empty)?.get(f) ?? 0
      a.forEach((e, at) => {
        const own = chances.get(e)?.get(f) ?? 0
        if (own > chance) {
          chance = own
          best = at
        }
      })
      return best
    })
}
