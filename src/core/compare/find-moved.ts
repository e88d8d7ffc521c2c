import { wordTokens } from './word-tokens.ts'

/** A run of words deleted in one place and inserted in another: ranges in stretch `from` of the deleted and `to` of the inserted. */
export interface MovedRun {
  readonly from: number
  readonly aStart: number
  readonly aEnd: number
  readonly to: number
  readonly bStart: number
  readonly bEnd: number
}

/** Fewer words than these stand in two places by chance: "of the European Parliament". */
const fewest = 5

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * Text that was not rewritten but put elsewhere: runs of at least five words which one stretch of deleted text shares with one of inserted
 * text, whatever their capitals and punctuation. Each word moves once; the longest run from where it begins counts. `apart` says whether two
 * stretches, by their indexes, stand in different places: what was rewritten in one place, and what of it stayed, did not move.
 */
export function findMoved(deleted: readonly string[], inserted: readonly string[], apart: (from: number, to: number) => boolean = () => true): readonly MovedRun[] {
  const [sources, targets] = [deleted.map(wordsOf), inserted.map(wordsOf)]
  const places = new Map<string, { readonly from: number; readonly at: number }[]>()
  for (const [from, words] of sources.entries()) {
    for (let at = 0; at + fewest <= words.length; at++) {
      const key = gramAt(words, at)
      const known = places.get(key)
      if (known) known.push({ from, at })
      else places.set(key, [{ from, at }])
    }
  }
  const usedSource = sources.map((words) => new Array<boolean>(words.length).fill(false))
  const usedTarget = targets.map((words) => new Array<boolean>(words.length).fill(false))
  const runs: MovedRun[] = []
  const match = (moved: boolean): void => {
    for (const [to, words] of targets.entries()) {
      const free = usedTarget[to]!
      for (let at = 0; at + fewest <= words.length; ) {
        let best: { readonly from: number; readonly at: number; readonly length: number } | null = null
        for (const place of places.get(gramAt(words, at)) ?? []) {
          if (apart(place.from, to) !== moved) continue
          const source = sources[place.from]!
          const taken = usedSource[place.from]!
          let length = 0
          while (source[place.at + length] && source[place.at + length]!.key === words[at + length]?.key && !taken[place.at + length] && !free[at + length]) length++
          if (length >= fewest && length > (best?.length ?? 0)) best = { ...place, length }
        }
        if (!best) {
          at++
          continue
        }
        const source = sources[best.from]!
        usedSource[best.from]!.fill(true, best.at, best.at + best.length)
        free.fill(true, at, at + best.length)
        if (moved) runs.push({ from: best.from, aStart: source[best.at]!.start, aEnd: source[best.at + best.length - 1]!.end, to, bStart: words[at]!.start, bEnd: words[at + best.length - 1]!.end })
        at += best.length
      }
    }
  }
  // What stayed in its place is set aside first: a phrase two paragraphs share has not moved from the one to the other.
  match(false)
  match(true)
  return runs
}

/** Words without the marks between them. */
function wordsOf(text: string): readonly Word[] {
  return wordTokens(text).flatMap(({ start, end }) => {
    const word = text.slice(start, end)
    return /[\p{L}\p{N}]/u.test(word) ? [{ key: word.normalize('NFC').toLowerCase(), start, end }] : []
  })
}

const gramAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + fewest)
    .map(({ key }) => key)
    .join(' ')
