import type { Check, Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { wholeOf } from './place.ts'
import { rowsWithGaps } from './sentence-missing.ts'
import { lengthOf, usualLength } from './usual-lengths.ts'

const shortest = 40
const closed = /[.!?…:;]\P{L}*$/u

/** A paragraph much shorter or longer than its other versions: something may be left out or added. */
export const length = {
  id: 'length',
  category: 'accuracy/omission',
  severity: 'warning',
  examples: {
    silent: [{ en: 'The committee met on Monday and agreed on a text. It will vote next week.', de: 'Der Ausschuss trat am Montag zusammen und einigte sich auf einen Text. Er stimmt nächste Woche ab.' }],
    finds: [
      {
        en: '‹The committee met on Monday and agreed on a text on which it will vote next week, after the hearing of all experts.›',
        de: '‹Der Ausschuss tagte am Montag.›',
      },
      {
        en: '‹The committee met on Monday and agreed on a text on which it will vote.›',
        de: '‹Der Ausschuss trat am Montag zusammen und einigte›',
      },
    ],
  },
  blind: 'A clause left out of a long paragraph; an omission and an addition of one size.',
  run: (context) => {
    const gaps = rowsWithGaps(context)
    return context.rows.flatMap((row) => (gaps.has(row.id) ? [] : observeRow(context, row)))
  },
} satisfies Check

/**
 * Whether a version is longer, or shorter, than every other one by far. Of three or more others even the nearest is some way off: among rows
 * of good translations that is rarer than a distance of twice that from their middle.
 */
function isAlone(side: { readonly size: number }, others: readonly { readonly size: number }[]): boolean {
  const away = others.map((other) => Math.log(side.size / other.size))
  const nearest = away.reduce((least, distance) => (Math.abs(distance) < Math.abs(least) ? distance : least))
  return away.every((distance) => distance > 0 === nearest > 0) && Math.abs(nearest) > 0.36 + 6 / Math.max(side.size, 20)
}

function observeRow(context: CheckContext, row: CheckedRow): Observation[] {
  const sides = row.cells
    .filter((cell) => cell.segments.length > 0)
    .map((cell) => ({
      cell,
      size: lengthOf(cell) / usualLength(context, cell),
      ends: closed.test(cell.segments.at(-1)!.text),
    }))
  if (sides.length < 2 || Math.max(...sides.map((side) => side.size)) < shortest) return []
  const sizes = sides.map((side) => side.size).sort((a, b) => a - b)
  const middle = (sizes[Math.floor((sizes.length - 1) / 2)]! + sizes[Math.ceil((sizes.length - 1) / 2)]!) / 2
  const odd = sides.filter((side) => {
    const others = sides.filter((other) => other !== side)
    if (others.length > 2 && isAlone(side, others)) return true
    const cutOff = !side.ends && side.size < middle && others.every((other) => other.ends)
    const far = Math.abs(Math.log(side.size / (sides.length === 2 ? others[0]!.size : middle)))
    // Short texts vary more; one that breaks off without an end mark is half a proof.
    const limit = (cutOff ? 0.2 : 0.62) + 8 / Math.max(middle, 20)
    return far > limit
  })
  if (odd.length === 0) return []
  const blamed = sides.length > 2 && odd.length === 1 ? odd.map((side) => side.cell.version) : []
  const spans = sides.map((side) => wholeOf(side.cell.version, side.cell.segments[0]!)).sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
  const least = sides.reduce((a, b) => (a.size < b.size ? a : b))
  const most = sides.reduce((a, b) => (a.size > b.size ? a : b))
  return [{ row: row.id, severity: 'warning', blamed, spans, params: { shortest: least.cell.version, longest: most.cell.version, percent: Math.round((100 * least.size) / most.size), versions: sides.map((side) => side.cell.version) } }]
}
