import { matchesOf } from '../text/index.ts'
import type { Patterns } from './patterns.ts'
import { claim, type Reading } from './reading.ts'

const addresses = /(?:https?:\/\/[^\s<>"”»)]+|www\.[^\s<>"”»)]+|[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d.@-])[a-z\d-]{2,}(?:\.[a-z\d-]{2,})*\.(?:com|org|net|info|eu|kz|ru|de|uk|tv|io|edu|gov|int)(?:\/[^\s<>"”»)]*)?(?![\p{L}\d]))/giu
const likely = /@|:\/\/|[a-z\d]\.[a-z]{2}/i
const trailing = /[.,;:!?]+$/u

/** Reads web and mail addresses. */
export function readAddresses(reading: Reading): void {
  if (!likely.test(reading.text)) return
  for (const match of matchesOf(reading.text, addresses)) {
    const address = match[0].replace(trailing, '')
    claim(reading, 'url', address.toLowerCase(), match.index, match.index + address.length)
  }
}

/** Reads acronyms of bodies whose name is known in this language, by their English letters: «ОБСЕ» is `OSCE`. Others stay unread: they may be shouting. */
export function readAcronyms(reading: Reading, patterns: Patterns): void {
  if (!reading.signs.capitals) return
  const { text, words } = reading
  words.starts.forEach((start, index) => {
    const end = words.ends[index]!
    if (end - start < 2 || end - start > 6 || text.charCodeAt(start + 1) === words.lower[index]!.charCodeAt(1)) return
    const printed = text.slice(start, end)
    // "NGOs"
    const single = /^\p{Lu}{2,}s$/u.test(printed) ? printed.slice(0, -1) : printed
    const value = patterns.acronymOf.get(single) ?? (knownEnglish.has(single) ? single : undefined)
    if (value !== undefined && !isDigit(text.charAt(start - 1)) && !isDigit(text.charAt(end))) claim(reading, 'acronym', value, start, end)
  })
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'
const knownEnglish: ReadonlySet<string> = new Set(['EU', 'UN', 'OSCE', 'ODIHR', 'ILO', 'EEAS', 'USA', 'NATO', 'LGBTI', 'IMF', 'WTO', 'WHO', 'CIS', 'NGO', 'GDP', 'ECB', 'ICRC', 'IAEA', 'OECD', 'UNESCO', 'UNICEF', 'SCO', 'CSTO', 'EAEU'])
