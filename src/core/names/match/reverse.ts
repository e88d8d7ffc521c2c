import { romanizationOf, romanizeWith } from '../romanizations/index.ts'
import type { Romanization } from '../romanizations/index.ts'

export interface CyrillicCandidate {
  /** The Cyrillic word, capitals as printed. */
  readonly text: string
  /** The lower the likelier: each letter costs by how rare it is where it stands. */
  readonly cost: number
}

/** Letters rarer than their rivals for the same Latin, and what a guess of each costs. */
const rare: Readonly<Record<string, number>> = { ъ: 4, ь: 2, э: 2.5, щ: 1, ё: 2, һ: 2, ц: 0.5, ф: 0.5, в: 0, х: 0.2, и: 0.4, й: 0.4 }
const vowels = 'аәеёиоөуұүыіэюя'

function letterCost(letters: string, before: string, latinEnds: boolean): number {
  let cost = letters.length > 1 ? 0.2 : 0
  for (const letter of letters) cost += rare[letter] ?? 0
  const afterVowel = before !== '' && vowels.includes(before)
  // й stands beside a vowel, и mostly does not; э is a first letter; ь and ъ follow consonants.
  if (letters === 'й') cost += afterVowel ? -0.6 : 2
  if (letters === 'и') cost += afterVowel ? 0.8 : -0.4
  if (letters === 'э' && before === '') cost -= 2
  if ((letters === 'ь' || letters === 'ъ') && (before === '' || afterVowel)) cost += 6
  if (letters === 'ы' && before === '') cost += 1
  if (letters === 'ү' || letters === 'ө' || letters === 'ә') cost += 0.1
  return latinEnds && letters === 'ъ' ? cost + 3 : cost
}

/** Units of the system read backwards: what Latin letters may stand for, silent letters apart. */
function unitsOf(system: Romanization): { units: ReadonlyMap<string, readonly string[]>; silent: readonly string[]; longest: number } {
  const units = new Map<string, string[]>()
  const silent: string[] = []
  const add = (latin: string, cyrillic: string): void => {
    if (latin === '') {
      if ('ьъ'.includes(cyrillic)) silent.push(cyrillic)
      return
    }
    const known = units.get(latin)
    if (known === undefined) units.set(latin, [cyrillic])
    else if (!known.includes(cyrillic)) known.push(cyrillic)
  }
  for (const [cyrillic, latin] of Object.entries(system.letters)) add(latin, cyrillic)
  for (const { letters, to } of system.context ?? []) add(to, letters)
  return { units, silent: [...new Set(silent)], longest: Math.max(...[...units.keys()].map((latin) => latin.length)) }
}

const beam = 200

/**
 * The Cyrillic words a Latin word may stand for in a system, likeliest first: each gives the word back when romanized. Empty where the word has
 * letters the system never writes. Silent ь and ъ are not guessed, except where nothing else gives the word back.
 */
export function reverseWord(word: string, systemId: string, most = 8): readonly CyrillicCandidate[] {
  const system = romanizationOf(systemId)
  const { units, silent, longest } = unitsOf(system)
  const printed = word.normalize('NFC')
  const lower = printed.replaceAll('İ', 'i').toLowerCase().replace(/[’ʼ]/gu, system.letters['ь'] === '’' ? '’' : "'")
  const from: { text: string; cost: number }[][] = Array.from({ length: lower.length + 1 }, () => [])
  from[0]?.push({ text: '', cost: 0 })
  for (let at = 0; at < lower.length; at++) {
    const here = (from[at] ?? []).toSorted((a, b) => a.cost - b.cost).slice(0, beam)
    for (const { text, cost } of here) {
      for (let length = 1; length <= longest && at + length <= lower.length; length++) {
        for (const letters of units.get(lower.slice(at, at + length)) ?? []) {
          const next = cost + letterCost(letters, text.slice(-1), at + length === lower.length)
          from[at + length]?.push({ text: text + letters, cost: next })
          for (const mark of silent) if (!vowels.includes(letters.slice(-1))) from[at + length]?.push({ text: text + letters + mark, cost: next + letterCost(mark, letters.slice(-1), false) })
        }
      }
    }
  }
  const found: CyrillicCandidate[] = []
  const seen = new Set<string>()
  for (const { text, cost } of (from[lower.length] ?? []).toSorted((a, b) => a.cost - b.cost)) {
    if (found.length >= most) break
    if (text === '' || seen.has(text)) continue
    seen.add(text)
    if (romanizeWith(text, system).text !== lower) continue
    const first = printed.charAt(0) === printed.charAt(0).toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1)
    found.push({ text: printed.length > 1 && printed === printed.toUpperCase() ? text.toUpperCase() : first, cost })
  }
  return found
}
