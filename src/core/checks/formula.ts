import { languageOf } from '../languages/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { placeOf } from './place.ts'

const kinds: ReadonlySet<string> = new Set(['citation', 'recital'])
const opening = /^[\s\p{P}]*((\p{L}+)\s+\p{L}+)/u
const closing = /(\p{L}+\s+(\p{L}+))[^\p{L}]*$/u

/** A citation or recital that begins otherwise than the version's others, and with no formula of the language's acts: "based on" among "having regard to". */
export const formula = {
  id: 'formula',
  category: 'style/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: '- having regard to the report,', de: '– gestützt auf den Bericht,' }], finds: [] },
  blind: 'A formula wrong in most of the rows; documents with fewer than four rows of a kind.',
  run: (context) => {
    const odd = new Map<string, { row: CheckedRow; cell: Cell; start: number; end: number; habit: string }[]>()
    for (const kind of kinds) for (const found of oddOpenings(context, kind)) odd.set(found.row.id, [...(odd.get(found.row.id) ?? []), found])
    return [...odd.values()].flatMap((found): readonly Observation[] => {
      const row = found[0]!.row
      // Where half of the versions change their formula the document does: say so softly. One finding a version, since each may be right.
      const present = row.cells.filter((cell) => cell.segments.length > 0).length
      const severity = present > 1 && found.length >= present / 2 ? 'hint' : 'warning'
      return found.map(({ cell, start, end, habit }) => {
        const span = placeOf(cell.version, cell.segments[0]!, start, end)
        return { row: row.id, severity, blamed: [cell.version], spans: [span], params: { text: span.text, habit, version: cell.version } }
      })
    })
  },
} satisfies Check

interface Edge {
  readonly row: CheckedRow
  readonly cell: Cell
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Rows of a kind whose first word, or in languages that close with their formula (Kazakh «… назарға ала отырып») last word, is not the version's habit. */
function oddOpenings(context: CheckContext, kind: string) {
  const rows = context.rows.filter((row) => row.kind === kind && !row.gap)
  const versions = rows[0]?.cells.map((cell) => cell.version) ?? []
  return versions.flatMap((version) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.version === version && cell.segments.length > 0).map((cell) => ({ row, cell })))
    const own = languageOf(cells[0]?.cell.language ?? '')?.texts.formulas ?? []
    const odd = oddOnes(cells.flatMap(({ row, cell }) => edgeOf(row, cell, opening))) ?? oddOnes(cells.flatMap(({ row, cell }) => edgeOf(row, cell, closing))) ?? []
    return odd.filter(({ cell, start, end }) => !own.includes(cell.segments[0]!.text.slice(start, end).toLowerCase().replace(/\s+/gu, ' ')))
  })
}

function edgeOf(row: CheckedRow, cell: Cell, pattern: RegExp): Edge[] {
  const segment = cell.segments[0]!
  const body = segment.marker ? segment.marker.end : 0
  const match = pattern.exec(segment.text.slice(body))
  if (!match) return []
  const start = body + match.index + match[0].indexOf(match[1]!)
  return [{ row, cell, start, end: start + match[1]!.length, word: (match[2] ?? '').toLowerCase() }]
}

/** Null where there is no habit. */
function oddOnes(edges: readonly Edge[]) {
  const counts = new Map<string, number>()
  for (const { word } of edges) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [habit, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (times < 4 || times / edges.length < 0.7) return null
  const sample = edges.find((edge) => edge.word === habit)!
  return edges.filter((edge) => edge.word !== habit).map((edge) => ({ ...edge, habit: sample.cell.segments[0]!.text.slice(sample.start, sample.end) }))
}
