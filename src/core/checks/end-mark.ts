import type { Check, Observation } from './check.ts'
import type { CheckedRow } from './context.ts'
import { placeOf } from './place.ts'
import { vote } from './vote.ts'

// The last mark, before closing quotes, brackets and footnote marks: "end.”", "end (5).", "end.[16]".
const ending = /([.!?…:;,]*)[\s"”“»’')\]]*(?:[([]\s?\d{1,3}\s?[)\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\s*([.!?…:;,]*)["”“»’']*\s*$/u

/** A paragraph that ends with another mark than in the other versions, or with none. */
export const endMark = {
  id: 'end-mark',
  category: 'linguistic-conventions/punctuation',
  severity: 'hint',
  examples: {
    silent: [
      { en: 'He said: “Yes.”', de: 'Er sagte: „Ja“.' },
      { en: 'the Commission;', de: 'der Kommission.' },
    ],
    finds: [
      { en: 'Is this so‹?›', de: 'Ist das so‹.›' },
      { en: 'It is so‹.›', de: 'Es ist so‹›' },
    ],
  },
  blind: 'Marks inside the paragraph; a semicolon for a full stop.',
  run: (context) => context.rows.flatMap(observeRow),
} satisfies Check

function observeRow(row: CheckedRow): Observation[] {
  const ends = row.cells.flatMap((cell) => {
    const segment = cell.segments.at(-1)
    return segment ? [{ cell, segment, ...endOf(segment.text) }] : []
  })
  const kinds = new Set(ends.map((end) => end.kind))
  if (ends.length < 2 || kinds.size < 2) return []
  const blamed = vote(Object.fromEntries(ends.map((end) => [end.cell.version, end.kind])))
  const spans = ends.map((end) => placeOf(end.cell.version, end.segment, end.start, end.end)).sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
  const params = {
    ...(kinds.has('none') ? { change: 'missing' } : {}),
    values: [...new Set(spans.map((span) => span.text).filter(Boolean))],
    versions: spans.map((span) => span.version),
    versionsWithout: spans.filter((span) => span.text === '').map((span) => span.version),
  }
  const told = ends.filter(({ cell }) => blamed.length === 0 || blamed.includes(cell.version))
  return [{ row: row.id, severity: 'hint', blamed, spans, params, manner: { pattern: told.map(({ cell, kind }) => `${cell.version} ${kind}`).join() } }]
}

/** What ends a text. Marks that close a statement are one kind: a list may close its points with a semicolon here and a full stop there. */
function endOf(text: string): { kind: string; start: number; end: number } {
  const tail = Math.max(0, text.length - 24)
  const match = ending.exec(text.slice(tail))
  const first = match?.[1] ?? ''
  const marks = first || (match?.[2] ?? '')
  const at = match ? tail + match.index + (first ? 0 : match[0].lastIndexOf(marks)) : text.trimEnd().length
  const kind = marks === '' ? 'none' : /\?/.test(marks) ? 'question' : /!/.test(marks) ? 'exclamation' : /^:/.test(marks) ? 'colon' : 'stop'
  const start = marks === '' ? text.trimEnd().length : at
  return { kind, start, end: start + marks.length }
}
