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
  if (value.endsWith('s')) return [`n:${value.slice(0, -1)}`]
  const match = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (!match) return []
  const [, year, month, day] = match
  return [...(year !== '-' ? [`n:${year}`] : []), ...(month ? [`m:${month}`] : []), ...(day ? [`n:${Number(day)}`] : [])]
}
