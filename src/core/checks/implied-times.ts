import { languageOf } from '../languages/index.ts'
import { isLetterAt } from '../text/index.ts'
import type { Cell, CheckedSegment } from './context.ts'

/**
 * How often a cell says a value in a way that is no fact: a month that was not read as one («наурыз» is a feast, «маусым» a season), a number
 * inside another word («сутки» is 24 hours), so many of those ("two decades" are 20 years), a year by its last digits ("SS19").
 */
export function impliedTimes(cell: Cell, key: string): number {
  const grammar = languageOf(cell.language)?.facts
  const value = Number(key.slice(2))
  if (key.startsWith('m:')) {
    const forms = grammar?.months[value - 1] ?? []
    return cell.segments.some((segment) => forms.some((form) => form.length > 2 && segment.text.toLowerCase().includes(form))) ? 1 : 0
  }
  if (!key.startsWith('n:')) return 0
  if (value >= 1900 && value < 2100) return cell.segments.some(({ text }) => new RegExp(`[\\p{L}'’]${key.slice(4)}(?![\\ds])`, 'u').test(text)) ? 1 : 0
  if (!grammar) return 0
  const beginnings = grammar.impliedNumbers[value] ?? []
  return cell.segments.reduce((sum, segment) => sum + (beginnings.length > 0 ? timesBegun(segment.text.toLowerCase(), beginnings) : 0) + timesMultiplied(segment, value, grammar.impliedNumbers), 0)
}

/** How often a value is said as so many tens, dozens or hundreds: «два десятилетия» is 20, "three dozen" 36. */
function timesMultiplied({ text, facts }: CheckedSegment, value: number, implied: Readonly<Record<number, readonly string[]>>): number {
  return facts.filter(({ kind, value: factor, end }) => {
    const beginnings = kind === 'number' ? implied[value / Number(factor)] : undefined
    return beginnings !== undefined && Number(factor) > 1 && beginnings.some((beginning) => text.slice(end, end + 2 + beginning.length).toLowerCase().trimStart().startsWith(beginning))
  }).length
}

function timesBegun(text: string, beginnings: readonly string[]): number {
  let times = 0
  for (const beginning of beginnings) for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (at === 0 || !isLetterAt(text, at - 1)) times++
  return times
}
