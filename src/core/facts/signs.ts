import { matchesOf, rememberByWord, type Words } from '../text/index.ts'
import type { Patterns } from './patterns.ts'

/** What the words of a text let expect, so that readers with nothing to find need not look. True says maybe, false says no. */
export interface Signs {
  readonly months: boolean
  readonly weekdays: boolean
  readonly decades: boolean
  readonly provisions: boolean
  readonly roman: boolean
  readonly capitals: boolean
}

const roman = /^(?:[XVI]{2,}|[XV])$/
const digit = /\d/g

/** One walk over the words, and one over the digits. */
export function signsIn(text: string, words: Words, patterns: Patterns, digits: boolean): Signs {
  let months = false
  let weekdays = false
  let decades = false
  let romanNumeral = false
  let capitals = false
  const headAt = headsOf(patterns)
  for (let index = 0; index < words.lower.length; index++) {
    const word = words.lower[index]!
    const head = headAt(words, index)
    if (head !== null) {
      months ||= head.month
      weekdays ||= head.weekday
      decades ||= head.decade
    }
    const start = words.starts[index]!
    if (text.charCodeAt(start) === word.charCodeAt(0)) continue
    const printed = text.slice(start, words.ends[index])
    if (!romanNumeral && roman.test(printed)) romanNumeral = true
    if (printed.length > 1 && printed.charCodeAt(1) !== word.charCodeAt(1)) capitals = true
  }
  return { months, weekdays, decades, provisions: digits && hasProvision(text, patterns), roman: romanNumeral, capitals }
}

interface Head {
  readonly month: boolean
  readonly weekday: boolean
  readonly decade: boolean
}

const heads = new WeakMap<Patterns, ReturnType<typeof rememberByWord<Head>>>()

/** Whether a word begins as a month does, a weekday or a decade. */
function headsOf(patterns: Patterns): ReturnType<typeof rememberByWord<Head>> {
  let headAt = heads.get(patterns)
  if (headAt) return headAt
  headAt = rememberByWord((word) => {
    const head = word.slice(0, 3)
    const [month, weekday, decade] = [patterns.monthHeads.has(head), patterns.weekdayHeads.has(head), patterns.grammar.decadeStems.some((stem) => word.startsWith(stem))]
    return month || weekday || decade ? { month, weekday, decade } : null
  })
  heads.set(patterns, headAt)
  return headAt
}

/** Whether a word that names a provision stands right before or after some number. */
function hasProvision(text: string, patterns: Patterns): boolean {
  const { provisionBeside } = patterns
  for (const match of matchesOf(text, digit)) {
    const at = match.index
    if (at > 0 && isDigit(text, at - 1)) continue
    if (provisionBeside.before.test(text.slice(Math.max(0, at - 24), at))) return true
    if (provisionBeside.after?.test(text.slice(at, at + 40))) return true
  }
  return false
}

const isDigit = (text: string, index: number) => text.charCodeAt(index) >= 48 && text.charCodeAt(index) <= 57
