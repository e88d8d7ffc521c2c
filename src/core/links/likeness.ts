import type { WordType } from './vocabulary.ts'

/** Fewest sounds of a word that can be told from another by them. */
const fewestSounds = 4

/**
 * How far two kinds of words of two languages are one by themselves, 0 to 1: equal numbers, the same month, or words of one sound
 * ("democracy", «демократия»). Negative where they cannot be one: another number, another month.
 */
export function likeness(a: WordType, b: WordType, sameLanguage: boolean): number {
  if (a.number !== null || b.number !== null) return a.number === b.number ? 1 : -1
  if (a.month !== null && b.month !== null) return a.month === b.month ? 1 : -1
  if (sameLanguage && a.stem === b.stem) return 1
  if (a.small || b.small) return 0
  if (a.stem === b.stem && a.stem.length > 2) return 1
  return soundLikeness(a, b)
}

function soundLikeness(a: WordType, b: WordType): number {
  if (a.sounds.length < fewestSounds || b.sounds.length < fewestSounds || a.sounds.charAt(0) !== b.sounds.charAt(0)) return 0
  const sounds = share(a.sounds, b.sounds)
  if (sounds < 0.6) return 0
  const consonants = share(a.consonants, b.consonants)
  return Math.max(0, (sounds + consonants) / 2 - 0.6) / 0.4
}

/** Twice the longest common subsequence by the lengths of both. */
function share(a: string, b: string): number {
  const row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    let corner = 0
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1]!
      row[j + 1] = a.charCodeAt(i) === b.charCodeAt(j) ? corner + 1 : Math.max(above, row[j]!)
      corner = above
    }
  }
  return (2 * row[b.length]!) / (a.length + b.length)
}
