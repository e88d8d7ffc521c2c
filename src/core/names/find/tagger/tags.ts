/** Begin and inside of a person, a place; outside of both. */
export const tags = ['O', 'BP', 'IP', 'BL', 'IL'] as const

/** Whether one tag may follow another: inside only after its own begin or inside. */
function mayFollow(before: number, after: number): boolean {
  if (after === 2) return before === 1 || before === 2
  if (after === 4) return before === 3 || before === 4
  return true
}

/** The likeliest tags of a sentence: `emissions` by word and tag, `transitions` from tag to tag, index 5 the sentence's begin. */
export function bestTags(emissions: readonly Float64Array[], transitions: readonly Float64Array[]): readonly number[] {
  const count = tags.length
  let scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const back: Int8Array[] = []
  emissions.forEach((emission, at) => {
    const next = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
    const from = new Int8Array(count)
    for (let tag = 0; tag < count; tag++) {
      if (at === 0) {
        if (mayFollow(0, tag)) next[tag] = emission[tag]! + transitions[count]![tag]!
        continue
      }
      for (let before = 0; before < count; before++) {
        if (!mayFollow(before, tag)) continue
        const score = scores[before]! + transitions[before]![tag]! + emission[tag]!
        if (score > next[tag]!) {
          next[tag] = score
          from[tag] = before
        }
      }
    }
    back.push(from)
    scores = next
  })
  let tag = scores.indexOf(Math.max(...scores))
  const result: number[] = []
  for (let at = emissions.length - 1; at >= 0; at--) {
    result.unshift(tag)
    tag = back[at]?.[tag] ?? 0
  }
  return result
}
