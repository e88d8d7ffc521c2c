import { alignmentKey } from '../alignment/kept-alignment.ts'
import { reviewKey } from '../findings/kept-review.ts'
import { glossaryKey } from '../glossary/kept-glossary.ts'
import { namingKey } from '../names/kept-naming.ts'

/** Forgets what a person said of a work's findings, names, terms and rows; the answer brings it back. */
export function forgetSaid(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, work: string): () => void {
  const keys = [reviewKey(work), namingKey(work), glossaryKey(work), alignmentKey(work)]
  try {
    const said = keys.flatMap((key) => {
      const value = storage.getItem(key)
      storage.removeItem(key)
      return value === null ? [] : [[key, value] as const]
    })
    return () => {
      for (const [key, value] of said) storage.setItem(key, value)
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
    return () => undefined
  }
}
