// Languages part the preamble of the Declaration differently: some join two clauses, some set "Now, therefore," apart. Which paragraph is
// which is told by how long they are, against the English ones.

/** Ways paragraphs of a version answer English ones, and what each costs: as many nats as it is rarer than one for one. */
const shapes = [
  { own: 1, english: 1, cost: 0 },
  { own: 1, english: 2, cost: 2 },
  { own: 1, english: 3, cost: 3 },
  { own: 2, english: 1, cost: 2.5 },
  { own: 3, english: 1, cost: 4 },
  { own: 2, english: 2, cost: 5 },
  { own: 1, english: 0, cost: 5 },
  { own: 0, english: 1, cost: 4 },
] as const

/** How far lengths of translations stray, as the variance of their logarithm, and how much further short ones do. */
const spread = 0.04
const spreadOfShort = 6

/**
 * The id of each paragraph of a version's preamble: that of the English paragraph it answers, the longest where it answers several. Of several
 * that answer one, the later ones get a number behind it.
 *
 * @param lengths of the version's paragraphs, in characters
 * @param english ids and lengths of the English ones
 * @param ratio how many characters the version usually takes for one of the English
 */
export function preambleIds(
  lengths: readonly number[],
  english: readonly { readonly id: string; readonly length: number }[],
  ratio: number,
): readonly string[] {
  const width = english.length + 1
  const best = new Float64Array((lengths.length + 1) * width).fill(Infinity)
  const from = new Int32Array(best.length).fill(-1)
  best[0] = 0
  const sum = (numbers: readonly number[]): number => numbers.reduce((whole, number) => whole + number, 0)
  for (let i = 0; i <= lengths.length; i++)
    for (let j = 0; j <= english.length; j++)
      for (const [at, { own, english: theirs, cost }] of shapes.entries()) {
        if (own > i || theirs > j) continue
        const before = best[(i - own) * width + j - theirs]!
        const whole =
          before +
          cost +
          (own && theirs
            ? strain(sum(lengths.slice(i - own, i)), sum(english.slice(j - theirs, j).map(({ length }) => length)) * ratio)
            : 0)
        if (whole >= best[i * width + j]!) continue
        best[i * width + j] = whole
        from[i * width + j] = at
      }
  const ids: string[] = []
  let alone = 0
  for (let i = lengths.length, j = english.length; i > 0 || j > 0;) {
    const { own, english: theirs } = shapes[from[i * width + j]!]!
    const id = theirs > 0 ? longest(english.slice(j - theirs, j)).id : `text-preamble-${++alone}`
    for (let index = own - 1; index >= 0; index--) ids.unshift(index === 0 ? id : `${id}-${index + 1}`)
    i -= own
    j -= theirs
  }
  return ids
}

function strain(own: number, expected: number): number {
  const apart = Math.log((own + 3) / (expected + 3))
  return (apart * apart) / (2 * (spread + spreadOfShort / Math.max(10, Math.min(own, expected))))
}

const longest = <Paragraph extends { readonly length: number }>(paragraphs: readonly Paragraph[]): Paragraph =>
  paragraphs.reduce((long, other) => (other.length > long.length ? other : long))
