import { matchesOf } from '../text/index.ts'
import { readDecimal, timesTenTo } from './decimal.ts'
import { currencyCodes, currencySigns as signs, type Patterns } from './patterns.ts'
import { claim, type Reading } from './reading.ts'

const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD', US$: 'USD', AU$: 'AUD', A$: 'AUD', C$: 'CAD', NZ$: 'NZD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', '₸': 'KZT', '₴': 'UAH', '₺': 'TRY', '₹': 'INR',
}
const afterOrdinal = /^\s\p{Ll}/u
const beforeOrdinal = /(?:^|[\s(„])(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim|jede[rnms]?|ihre?[nmrs]?|seine?[nmrs]?|bis|und)\s$/iu

/** Reads times of day as `HH:MM`, 24 hours. */
export function readTimes(reading: Reading, patterns: Patterns): void {
  if (!reading.digits) return
  for (const match of patterns.clockBefore ? matchesOf(reading.text, patterns.clockBefore) : []) {
    const { hour = '', lastHour } = match.groups ?? {}
    const end = match.index + match[0].length
    const last = lastHour === undefined ? end : match.index + match[0].lastIndexOf(lastHour)
    claimTime(reading, match.groups, 'hour', 'minute', match.index, lastHour === undefined ? end : match.index + match[0].indexOf(hour) + hour.length)
    if (lastHour !== undefined) claimTime(reading, match.groups, 'lastHour', 'lastMinute', last, end)
  }
  for (const match of matchesOf(reading.text, patterns.time)) {
    const groups = match.groups ?? {}
    let hour = Number(groups['hour'] ?? groups['hour2'])
    // «12 дня» is noon or twelve days, «2 ночи» an hour or two nights: without minutes only a clear sign of the clock counts.
    const minute = groups['minute'] ?? groups['minute2'] ?? '00'
    const afternoon = groups['pm'] !== undefined || groups['pm2'] !== undefined
    const half = groups['pm'] ?? groups['am'] ?? ''
    const clear =
      [groups['minute'], groups['minute2'], groups['spoken']].some((sign) => sign !== undefined) ||
      /[a-z]|^утра/iu.test(half || groups['clock'] || '') ||
      (half !== '' && beforeHour.test(reading.text.slice(Math.max(0, match.index - 8), match.index)))
    if (!clear) continue
    if (afternoon && hour < 12) hour += 12
    if (groups['am'] !== undefined && hour === 12) hour = 0
    // "9–17 Uhr", "9.00 bis 17.00 Uhr": the clock is said once.
    const first = groups['clock'] === undefined ? null : patterns.spanBefore.exec(reading.text.slice(0, match.index))
    if (first) claimTime(reading, first.groups, 'hour', 'minute', first.index, first.index + first[0].replace(/^([\d:.]*\d).*$/su, '$1').length)
    claim(reading, 'time', `${String(hour).padStart(2, '0')}:${minute}`, match.index, match.index + match[0].trimEnd().length)
  }
}

const beforeHour = /(?:^|[^\p{L}])(?:в|к|до|с|со|около|после|на)\s$/iu

function claimTime(reading: Reading, groups: Readonly<Record<string, string | undefined>> = {}, hour: string, minute: string, start: number, end: number): void {
  claim(reading, 'time', `${(groups[hour] ?? '').padStart(2, '0')}:${groups[minute] ?? '00'}`, start, end)
}

/** Reads ordinals in digits: "143rd", "143. Platz", «143-е», «143-орын». */
export function readOrdinals(reading: Reading, patterns: Patterns): void {
  if (!reading.digits) return
  const dotted = patterns.grammar.ordinalEndingPattern === '\\.'
  for (const match of matchesOf(reading.text, patterns.ordinal)) {
    const end = match.index + match[0].length
    // "143." may end a sentence: it is an ordinal before a small letter, or after an article or preposition.
    if (dotted && !afterOrdinal.test(reading.text.slice(end, end + 2)) && !(beforeOrdinal.test(reading.text.slice(Math.max(0, match.index - 12), match.index)) && /^\s\p{L}/u.test(reading.text.slice(end, end + 2)))) continue
    claim(reading, 'ordinal', String(Number(match[1])), match.index, end)
  }
}

/** Reads digits with what belongs to them: magnitude, percent sign, currency, unit. Money is `200 USD`, a measure `5 km`, a percentage its number. */
export function readNumbers(reading: Reading, patterns: Patterns): void {
  if (!reading.digits) return
  const { group, decimal } = patterns.grammar
  for (const match of numbersIn(reading.text, patterns.number)) {
    const groups = match.groups ?? {}
    const power = patterns.powers.find((candidate) => groups[`m${candidate}`] !== undefined)
    const bare = readDecimal(groups['digits'] ?? '', group, decimal)
    const value = power === undefined ? bare : timesTenTo(bare, power)
    const sign = groups['prefix']?.trim() || groups['sign']
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    // "4x4", "5G", "247sports": a name, not a count.
    if (/\p{L}/u.test(reading.text[end] ?? '') && unitless(groups, power)) continue
    const unit = sign ? (currencySigns[sign.toUpperCase()] ?? sign.toUpperCase()) : patterns.unitOf(match)
    if (groups['percent'] !== undefined) claim(reading, 'percentage', value, start, end)
    else if (unit === null) claim(reading, 'number', value, start, end)
    else claim(reading, /^[A-Z]{3}$/.test(unit) ? 'money' : 'unit', `${value} ${unit}`, start, end)
  }
}

const prefixed = new RegExp(`(?:(?:US|AU|C|A|NZ)?\\$|[${signs}]|${currencyCodes})\\s?$`, 'iu')

/** Matches of a sticky pattern for a number at each digit that may begin one, a currency before it included. */
function* numbersIn(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) continue
    const prefix = at > done ? prefixed.exec(text.slice(Math.max(done, at - 4), at)) : null
    let match: RegExpExecArray | null = null
    if (prefix) {
      pattern.lastIndex = at - prefix[0].length
      match = pattern.exec(text)
    }
    if (!match) {
      pattern.lastIndex = at
      match = pattern.exec(text)
    }
    if (match) {
      yield match
      done = match.index + match[0].length
      at = done - 1
    } else while (/[\d.,]/.test(text.charAt(at + 1))) at++
  }
}

const unitless = (groups: Record<string, string | undefined>, power: number | undefined) => power === undefined && groups['percent'] === undefined

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Reads Roman numerals up to 39 as ordinals: «XIX век», "World War II". A single letter only before a small word, never "I". */
export function readRomanNumerals(reading: Reading, patterns: Patterns): void {
  if (!reading.signs.roman) return
  for (const match of matchesOf(reading.text, patterns.roman)) {
    const values = [...match[0]].map((letter) => romanDigits[letter] ?? 0)
    const total = values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
    claim(reading, 'ordinal', String(total), match.index, match.index + match[0].length)
  }
}
