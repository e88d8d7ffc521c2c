/** A set of ids. Those that count upwards in their order (`text-1`, `text-2`, …) are held as a count: a file of a million units brings a million of them. */
export interface IdSet {
  readonly has: (id: string) => boolean
  readonly add: (id: string) => void
}

export function idSet(): IdSet {
  const others = new Set<string>()
  const counted = new Map<string, number>()
  const split = (id: string): readonly [stem: string, count: number] => {
    let at = id.length
    while (at > 0 && id.length - at < 15 && id.charCodeAt(at - 1) >= 48 && id.charCodeAt(at - 1) <= 57) at--
    while (id[at] === '0') at++
    return [id.slice(0, at), at < id.length ? Number(id.slice(at)) : 0]
  }
  return {
    has(id) {
      const [stem, count] = split(id)
      return (count > 0 && count <= (counted.get(stem) ?? 0)) || others.has(id)
    },
    add(id) {
      const [stem, count] = split(id)
      if (count > 0 && count === (counted.get(stem) ?? 0) + 1) counted.set(stem, count)
      else others.add(id)
    },
  }
}
