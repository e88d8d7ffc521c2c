import { readAlignmentJson, writeAlignmentJson, type AlignmentChanges } from '../../core/index.ts'

export const alignmentKey = (work: string): string => `tetrapla-alignment-${work}`

/** The rows a reader corrected in this browser; null where nothing is kept, or what is kept cannot be read. */
export function keptAlignment(storage: Pick<Storage, 'getItem'>, work: string): AlignmentChanges | null {
  try {
    const source = storage.getItem(alignmentKey(work))
    return source === null ? null : readAlignmentJson(source, 'alignment.json').alignment
  } catch {
    return null
  }
}

/** Keeps corrections; null forgets them. False where the browser keeps nothing. */
export function keepAlignment(storage: Pick<Storage, 'setItem' | 'removeItem'>, work: string, changes: AlignmentChanges | null): boolean {
  try {
    if (changes) storage.setItem(alignmentKey(work), writeAlignmentJson(changes))
    else storage.removeItem(alignmentKey(work))
    return true
  } catch {
    return false
  }
}
