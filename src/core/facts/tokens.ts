import type { Patterns } from './patterns.ts'
import { claim, type Reading } from './reading.ts'

const addresses = /(?:https?:\/\/[^\s<>"”»)]+|www\.[^\s<>"”»)]+|[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d.@-])[a-z\d-]{2,}(?:\.[a-z\d-]{2,})*\.(?:com|org|net|info|eu|kz|ru|de|uk|tv|io|edu|gov|int)(?:\/[^\s<>"”»)]*)?(?![\p{L}\d]))/giu
const likely = /@|:\/\/|[a-z\d]\.[a-z]{2}/i
const acronyms = /(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu
const trailing = /[.,;:!?]+$/u

/** Reads web and mail addresses. */
export function readAddresses(reading: Reading): void {
  if (!likely.test(reading.text)) return
  for (const match of reading.text.matchAll(addresses)) {
    const address = match[0].replace(trailing, '')
    claim(reading, 'url', address.toLowerCase(), match.index, match.index + address.length)
  }
}

/** Reads acronyms of bodies whose name is known in this language, by their English letters: «ОБСЕ» is `OSCE`. Others stay unread: they may be shouting. */
export function readAcronyms(reading: Reading, patterns: Patterns): void {
  for (const match of reading.text.matchAll(acronyms)) {
    const value = patterns.acronymOf.get(match[0]) ?? (knownEnglish.has(match[0]) ? match[0] : undefined)
    if (value !== undefined) claim(reading, 'acronym', value, match.index, match.index + match[0].length)
  }
}

const knownEnglish: ReadonlySet<string> = new Set(['EU', 'UN', 'OSCE', 'ODIHR', 'ILO', 'EEAS', 'USA', 'NATO', 'LGBTI', 'IMF', 'WTO', 'WHO', 'CIS'])
