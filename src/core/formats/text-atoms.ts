import type { Change } from './save-segments.ts'

/** A piece of a segment's text where it stands in a file. Text that no file holds, such as a number the program counts, has no place. */
export interface TextAtom {
  readonly text: string
  /** The range to replace; null where it cannot be changed in the file. */
  readonly place: { readonly start: number; readonly end: number } | null
}

/**
 * The changes that turn the text of some atoms into another, touching as few of them as can be: what is equal at both ends stays, and what
 * differs goes into the first atom it touches, so that it takes that one's formatting. Null where the difference lies in what the file does not hold.
 * @param write an atom's new text as the file would have it; called for atoms that change
 */
export function atomChanges(atoms: readonly TextAtom[], wanted: string, write: (text: string) => string): Change[] | null {
  const old = atoms.map(({ text }) => text).join('')
  let head = 0
  while (head < old.length && head < wanted.length && old[head] === wanted[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < wanted.length - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++
  const to = old.length - tail
  let middle: string | null = wanted.slice(head, wanted.length - tail)
  const changes: Change[] = []
  let at = 0
  for (const [index, { text, place }] of atoms.entries()) {
    const start = at
    const end = at + text.length
    at = end
    const next = atoms[index + 1]
    // An insertion between two atoms goes into the earlier one, unless that has no place.
    const touches = head === to ? start <= head && head <= end && (head < end || !next?.place || text.length > 0) : start < to && end > head
    if (!touches || (middle === null && head === to)) continue
    if (!place) {
      if (head === to && next?.place) continue
      return null
    }
    const kept = text.slice(0, Math.max(0, head - start)) + (middle ?? '') + text.slice(Math.max(0, Math.min(text.length, to - start)))
    middle = null
    changes.push({ ...place, text: write(kept) })
  }
  return middle === null || middle === '' ? changes : null
}
