import { matchesOf } from '../text/index.ts'
import type { Patterns } from './patterns.ts'
import { claim, isFree, type Reading } from './reading.ts'

const two = (value: number | string) => String(value).padStart(2, '0')
const numeric = /(?<![\d.,/])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/]|\.\d)/gu
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu
const dayNumber = /\d{1,2}/g

/**
 * Reads dates and parts of dates as ISO 8601, `--12-12` and `--12` where the year is not said.
 *
 * Day lists share what follows or precedes them: "17 and 18 September 2018" and «2018 жылғы 17 және 18 қыркүйекте» are two dates each.
 * Numeric dates are read day first, as European texts print them; month first only where day first is impossible.
 */
export function readDates(reading: Reading, patterns: Patterns): void {
  if (reading.digits) {
    for (const match of matchesOf(reading.text, iso)) claimDay(reading, match[1]!, Number(match[2]), Number(match[3]), match.index, match.index + match[0].length)
    for (const match of matchesOf(reading.text, numeric)) {
      const [first, second] = [Number(match[1]), Number(match[3])]
      const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second]
      claimDay(reading, match[4]!, month, day, match.index, match.index + match[0].length)
    }
    if (!reading.signs.months) {
      readYears(reading, patterns)
      return
    }
    if (patterns.yearFirst) readDayLists(reading, patterns, patterns.yearFirst)
    readDayLists(reading, patterns, patterns.dayMonth)
    if (patterns.monthDay) readDayLists(reading, patterns, patterns.monthDay)
  }
  if (reading.signs.months) readMonths(reading, patterns)
  if (reading.digits) readYears(reading, patterns)
}

/** Reads weekdays as their number, Monday 1. */
export function readWeekdays(reading: Reading, patterns: Patterns): void {
  if (!reading.signs.weekdays || !patterns.weekday) return
  for (const match of matchesOf(reading.text, patterns.weekday)) {
    const day = [1, 2, 3, 4, 5, 6, 7].find((number) => match.groups?.[`d${number}`] !== undefined)
    if (day !== undefined) claim(reading, 'weekday', String(day), match.index, match.index + match[0].length)
  }
}

function claimDay(reading: Reading, year: string, month: number, day: number, start: number, end: number): void {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) claim(reading, 'date', `${year}-${two(month)}-${two(day)}`, start, end)
}

function readDayLists(reading: Reading, patterns: Patterns, pattern: RegExp): void {
  for (const match of matchesOf(reading.text, pattern)) {
    const groups = match.groups ?? {}
    const month = patterns.monthOf.get((groups['month'] ?? '').toLowerCase())
    const end = match.index + match[0].length
    if (!month || !isFree(reading, match.index, end)) continue
    const year = groups['year'] ?? '-'
    const list = groups['days']
    if (list === undefined) {
      claim(reading, 'date', `${year}-${two(month)}`, match.index, end)
      continue
    }
    const at = match.index + match[0].indexOf(list)
    const days = matchesOf(list, dayNumber).map((day) => ({ value: Number(day[0]), start: at + day.index, end: at + day.index + day[0].length }))
    // The day that stands with month or year takes their span: the last of a list before its month, the first after its year.
    const yearStands = groups['year'] !== undefined && match[0].startsWith(groups['year'])
    const monthLeads = match[0].toLowerCase().startsWith(groups['month']!.toLowerCase())
    days.forEach((day, index) => {
      const first = index === 0 && (monthLeads || (yearStands && days.length === 1)) ? match.index : day.start
      const last = index === days.length - 1 ? end : day.end
      claim(reading, 'date', `${year}-${two(month)}-${two(day.value)}`, index === 0 && yearStands ? match.index : first, last)
    })
  }
}

function readMonths(reading: Reading, patterns: Patterns): void {
  for (const match of matchesOf(reading.text, patterns.month)) {
    const form = match.groups?.['month'] ?? ''
    const month = patterns.monthOf.get(form.toLowerCase())
    if (!month) continue
    const year = match.groups?.['year']
    if (year === undefined) {
      if (!patterns.bareMonths) continue
      if (isLatinLower(form)) continue
      if (patterns.ambiguous.has(form.toLowerCase()) && !isMonthByContext(reading.text, match.index, match[0])) continue
    }
    claim(reading, 'date', year === undefined ? `--${two(month)}` : `${year}-${two(month)}`, match.index, match.index + match[0].length)
  }
}

/** «қазан айында»: the word for month beside it. "since May last year": a capital after a small word; not "Theresa May", not "May I ask". Abbreviations never stand alone. */
function isMonthByContext(text: string, start: number, printed: string): boolean {
  if (/\sай/u.test(printed)) return true
  return /^\p{Lu}\p{Ll}{2,}/u.test(printed) && !/^\p{L}{3,4}$/u.test(printed.replace(/^May$/, '')) && /(?<![\p{L}])\p{Ll}+,?\s$/u.test(text.slice(Math.max(0, start - 14), start))
}
/** Month names of the languages in Latin script known here are capitalized: "march" is a verb. */
const isLatinLower = (form: string) => /^[a-zä]/.test(form)

const yearLike = /(?:1[5-9]|20)\d\d/

function readYears(reading: Reading, patterns: Patterns): void {
  if (!yearLike.test(reading.text)) return
  for (const match of matchesOf(reading.text, patterns.year)) {
    // «2014–2016 жылдары» are those years, «1990-жылдары» a decade.
    const decade = match.groups?.['decade'] !== undefined && match.groups['year']!.endsWith('0') && !/\d\s?[–—-]$/u.test(reading.text.slice(Math.max(0, match.index - 3), match.index))
    const short = match.groups?.['short']
    const year = match.groups!['year']!
    // "1950-53", "2015/16": the second year leans on the first; "2016-05" does not go forward and is no pair.
    if (short !== undefined && Number(short) > Number(year.slice(2))) {
      const end = match.index + match[0].length
      claim(reading, 'date', year, match.index, match.index + 4)
      claim(reading, 'date', year.slice(0, 2) + short, end - 2, end)
      continue
    }
    claim(reading, 'date', year + (decade ? 's' : ''), match.index, match.index + (short === undefined ? match[0].length : 4))
  }
}
