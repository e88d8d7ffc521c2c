import type { Check, Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { wholeOf } from './place.ts'
import { sentencesOf } from './sentences.ts'

/** How many letters a text of a language takes for 100 letters of English: medians over the Universal Declaration of Human Rights and newspaper translations. */
const usual: Readonly<Record<string, number>> = { en: 1, de: 1.14, ru: 1.06, kk: 1.05 }
const shortest = 40

/** A paragraph much shorter or longer than its other versions: something may be left out or added. */
export const length = {
  id: 'length',
  category: 'accuracy/omission',
  severity: 'warning',
  examples: {
    silent: [{ en: 'The committee met on Monday and agreed on a text. It will vote next week.', de: 'Der Ausschuss trat am Montag zusammen und einigte sich auf einen Text. Er stimmt nächste Woche ab.' }],
    finds: [
      {
        en: '‹The committee met on Monday and agreed on a text. It will vote on that text next week, after the hearing. The chair thanked all members for their work.›',
        de: '‹Der Ausschuss trat am Montag zusammen und einigte sich auf einen Text.›',
      },
    ],
  },
  blind: 'A clause left out of a long paragraph; an omission and an addition of one size.',
  run: (context) => {
    const ratios = context.wholeWork ? ownRatios(context) : usual
    return context.rows.flatMap((row) => observeRow(row, ratios))
  },
} satisfies Check

/** The document's own habit: how much longer each version is than the versions together, over all rows. */
function ownRatios(context: CheckContext): Readonly<Record<string, number>> {
  const totals = new Map<string, number>()
  for (const row of context.rows) {
    if (row.cells.some((cell) => cell.segments.length === 0)) continue
    for (const cell of row.cells) totals.set(cell.version, (totals.get(cell.version) ?? 0) + lengthOf(cell.segments))
  }
  const mean = [...totals.values()].reduce((sum, value) => sum + value, 0) / (totals.size || 1)
  return Object.fromEntries([...totals].map(([version, total]) => [version, mean > 0 ? total / mean : 1]))
}

const lengthOf = (segments: readonly { text: string }[]) => segments.reduce((sum, segment) => sum + segment.text.length, 0)

function observeRow(row: CheckedRow, ratios: Readonly<Record<string, number>>): Observation[] {
  const sides = row.cells
    .filter((cell) => cell.segments.length > 0)
    .map((cell) => ({
      cell,
      size: lengthOf(cell.segments) / (ratios[cell.version] ?? ratios[cell.language] ?? 1),
      sentences: cell.segments.reduce((sum, segment) => sum + sentencesOf(segment.text).length, 0),
    }))
  if (sides.length < 2 || Math.max(...sides.map((side) => side.size)) < shortest) return []
  const sizes = sides.map((side) => side.size).sort((a, b) => a - b)
  const middle = (sizes[Math.floor((sizes.length - 1) / 2)]! + sizes[Math.ceil((sizes.length - 1) / 2)]!) / 2
  const odd = sides.filter((side) => {
    const others = sides.filter((other) => other !== side)
    const sentences = others.every((other) => Math.sign(other.sentences - side.sentences) === Math.sign(middle - side.size) && other.sentences !== side.sentences)
    const far = Math.abs(Math.log(side.size / (sides.length === 2 ? others[0]!.size : middle)))
    // Short texts vary more; a sentence more or less in the same direction is half a proof.
    const limit = (sentences ? 0.18 : 0.62) + 8 / Math.max(middle, 20)
    return far > limit
  })
  if (odd.length === 0) return []
  const blamed = sides.length > 2 && odd.length === 1 ? odd.map((side) => side.cell.version) : []
  const spans = sides.map((side) => wholeOf(side.cell.version, side.cell.segments[0]!)).sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
  const least = sides.reduce((a, b) => (a.size < b.size ? a : b))
  const most = sides.reduce((a, b) => (a.size > b.size ? a : b))
  return [{ row: row.id, severity: 'warning', blamed, spans, params: { shortest: least.cell.version, longest: most.cell.version, percent: Math.round((100 * least.size) / most.size), versions: sides.map((side) => side.cell.version) } }]
}
