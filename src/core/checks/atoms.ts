import type { FactKind } from '../model/index.ts'

const plainReference = /^\d/

/**
 * What a fact's value is made of when facts of different kinds are compared: `n:2017`, `m:12`, `f:5`.
 *
 * A number is the same number as an ordinal, a percentage, a sum or an article's; a month is no number; a label and a footnote mark are worlds of their own.
 */
export function atomsOf(kind: FactKind, value: string): readonly string[] {
  switch (kind) {
    case 'label':
      return [`l:${value}`]
    case 'footnote':
      return [`f:${value}`]
    case 'date':
      return dateAtoms(value)
    case 'weekday':
      return [`w:${value}`]
    case 'acronym':
      return [`a:${value}`]
    case 'time': {
      const [hour = '', minute = ''] = value.split(':')
      return minute === '00' ? [`n:${Number(hour)}`] : [`n:${Number(hour)}`, `n:${Number(minute)}`]
    }
    case 'reference':
      return plainReference.test(value) ? value.split(/[()]+/).filter(Boolean).map((part) => `n:${part}`) : [`r:${value}`]
    case 'money':
    case 'unit':
      return [`n:${value.split(' ')[0]}`]
    default:
      return [`n:${value}`]
  }
}

function dateAtoms(value: string): string[] {
  if (value.endsWith('s')) return [`n:${value.replace('-', '').slice(0, -1)}`]
  const match = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (!match) return []
  const [, year, month, day] = match
  return [...(year !== '-' ? [`n:${year}`] : []), ...(month ? [`m:${month}`] : []), ...(day ? [`n:${Number(day)}`] : [])]
}

/** What is left of an atom beside a language without data, whose magnitudes go unread: digits without their zeros, and months only where its calendar is known. */
export function readAnywhere(atom: string, months: boolean): readonly string[] {
  if (atom.startsWith('m:')) return months ? [atom] : []
  if (!atom.startsWith('n:')) return [atom]
  return [`n:${atom.slice(2).replace('.', '').replace(/^0+|0+$/g, '')}`]
}

/** Said in other ways as often as not, "tomorrow" or by a name in full: only another one in its place is a difference. */
export const isOftenUnsaid = (key: string): boolean => key.startsWith('w:') || key.startsWith('a:')

interface Side {
  readonly key: string
  readonly sample: { readonly kind: FactKind; readonly value: string; readonly inWords: boolean; readonly place: { readonly text: string } }
}

/** "1 p.m." and 13:00: twelve apart, and one of them is a time. */
export function isSameHour(one: Side, other: Side): boolean {
  if (one.sample.kind !== 'time' && other.sample.kind !== 'time') return false
  return Math.abs(Number(one.key.slice(2)) - Number(other.key.slice(2))) === 12
}

const bareMagnitudes: ReadonlySet<string> = new Set(['n:100', 'n:1000', 'n:1000000', 'n:1000000000', 'n:1000000000000'])

/** "Millions" and „Milliarden": neither counts anything, but the one is not the other. A hundred and a thousand are both only many. */
export const areMagnitudes = (one: Side, other: Side): boolean => [one, other].every(({ key }) => bareMagnitudes.has(key) && Number(key.slice(2)) >= 1e6)

/** "1930s" and «30-е годы», "SS19" and 2019: a year without its century. */
export function isSameYear(one: Side, other: Side): boolean {
  const [less, more] = [Number(one.key.slice(2)), Number(other.key.slice(2))].sort((a, b) => a - b)
  // "017" is a damaged 2017, not a short one.
  if (![one, other].some((side) => side.sample.value.startsWith('-') || /(?<!\d)\d\d(?!\d)/.test(side.sample.place.text))) return false
  return less! >= 10 && less! < 100 && more! >= 1000 && more! < 2100 && more! % 100 === less && [one, other].some((side) => side.sample.kind === 'date')
}

/**
 * A value that only ever settles an agreement: "No. 1" is "the first" elsewhere, and «тысячи» may be a thousand or thousands. Dates and provisions are never vague.
 */
export function isVague({ key, sample }: Side): boolean {
  if (sample.inWords) return bareMagnitudes.has(key)
  return key === 'n:1' && sample.kind !== 'date' && sample.kind !== 'reference'
}
