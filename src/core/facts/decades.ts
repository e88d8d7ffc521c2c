import { matchesOf } from '../text/index.ts'
import type { Patterns } from './patterns.ts'
import { claim, type Reading } from './reading.ts'

const tens = /[1-9]0['’]?[-\p{L}]/u

/** Reads decades named without their century, "the '90s" and «девяностые годы», as `-90s`. */
export function readShortDecades(reading: Reading, patterns: Patterns): void {
  if (reading.digits && tens.test(reading.text))
    for (const match of matchesOf(reading.text, patterns.shortDecade)) claim(reading, 'date', `-${match.groups!['tens']}s`, match.index, match.index + match[0].length)
  if (reading.signs.decades)
    for (const match of matchesOf(reading.text, patterns.decadeWord)) {
      const value = patterns.decadeOf.get(match.groups!['stem']!.toLowerCase())
      if (value !== undefined) claim(reading, 'date', `-${value}s`, match.index, match.index + match[0].length)
    }
}
