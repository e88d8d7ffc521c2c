import { matchesOf } from '../text/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckedRow } from './context.ts'
import { placeAt, placeOf, type Place } from './place.ts'
import { vote } from './vote.ts'

// {0}, {{name}}, ${x}; %s, %1$d, %(name)s, %{count}; tags and entities: <b>, </a>, &nbsp; a backslash escape of program text. A percent sign
// followed by a space is a percent sign.
const codes = /\$?\{\{?[\w.-]*\}?\}|%(?:\d+\$)?[-+0#]?\d*(?:\.\d+)?(?:l{0,2}[dufxXeEgGoc]|[s@])(?![\p{L}\d])|%\(\w+\)[sdf]|%\{\w+\}|<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?>|&(?:[a-z]{2,8}|#\d{1,6});|\\[nrt](?!\p{L})/gu
const likely = /[{%<&\\]/

/** Placeholders, tags and addresses that must stand in every version: {0}, %s, <b>, https://…. */
export const placeholder = {
  id: 'placeholder',
  category: 'design-and-markup/markup',
  severity: 'error',
  examples: {
    silent: [
      { en: '<b>{0}</b> of %s files', de: '<b>{0}</b> von %s Dateien' },
      { en: '5 % of people', de: '5 Prozent der Menschen' },
      { en: 'a 7% decrease', ru: 'снижение на 7 %' },
      { en: 'see ratel.kz', de: 'siehe Ratel' },
    ],
    finds: [
      { en: 'Delete ‹{0}› files?', de: 'Dateien löschen?' },
      { en: 'Hello ‹%s›!', de: 'Hallo ‹%d›!', ru: 'Привет, ‹%s›!' },
      { en: 'a <b>bold</b> word', de: 'ein <b>fettes‹<b>› Wort', ru: '<b>жирное</b> слово' },
      { en: 'See ‹https://example.org/a›.', de: 'Siehe ‹https://example.org/b›.', ru: 'См. ‹https://example.org/a›.' },
    ],
  },
  blind: 'Codes of a program it does not know; tags kept in the wrong order or around the wrong words.',
  run: (context) => context.rows.flatMap((row) => (row.gap ? [] : observeRow(row, context.derivedFrom))),
} satisfies Check

interface Code {
  readonly value: string
  readonly place: Place
  readonly position: number
}

function observeRow(row: CheckedRow, derivedFrom: Readonly<Record<string, string | null>>): Observation[] {
  const cells = row.cells.filter((cell) => cell.segments.length > 0)
  if (cells.length < 2) return []
  const sides = cells.map((cell) => ({ cell, codes: codesIn(cell) }))
  const values = new Set(sides.flatMap((side) => side.codes.map(({ value }) => value)))
  const deviations = [...values].flatMap((value) => {
    const counts = sides.map((side) => side.codes.filter((code) => code.value === value).length)
    if (new Set(counts).size === 1) return []
    const blamed = vote(Object.fromEntries(sides.map(({ cell }, index) => [cell.version, String(counts[index])])), derivedFrom)
    return [{ value, counts, blamed }]
  })
  // Codes swapped for others in one version, {0} for {1}, are one finding.
  const groups = new Map<string, typeof deviations>()
  for (const deviation of deviations) groups.set(deviation.blamed.join(), [...(groups.get(deviation.blamed.join()) ?? []), deviation])
  return [...groups.values()].map((group): Observation => {
    const { blamed } = group[0]!
    const spans = sides.flatMap(({ cell, codes: own }, index): readonly Place[] => {
      const found = group.flatMap(({ value, counts }) => {
        const least = Math.min(...counts)
        return counts[index]! > least ? own.filter((code) => code.value === value).slice(least).map(({ place }) => place) : []
      })
      if (found.length > 0) return found
      const sample = sides.flatMap((side) => side.codes).find(({ value }) => value === group[0]!.value)
      return [placeAt(cell, sample?.position ?? 1)]
    })
    spans.sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
    return {
      row: row.id,
      severity: 'error',
      blamed,
      spans,
      params: { values: group.map(({ value }) => value), versions: [...new Set(spans.filter(({ text }) => text !== '').map(({ version }) => version))], versionsWithout: spans.filter(({ text }) => text === '').map(({ version }) => version) },
    }
  })
}

function codesIn(cell: Cell): readonly Code[] {
  const length = cell.segments.reduce((sum, { text }) => sum + text.length, 0) || 1
  let before = 0
  return cell.segments.flatMap((segment) => {
    const offset = before
    before += segment.text.length
    const addresses = segment.facts.flatMap((fact): Code[] =>
      // A domain alone may be a paper's name, and be written as a name elsewhere.
      fact.kind === 'url' && /:\/\/|@/.test(fact.value) ? [{ value: fact.value, place: placeOf(cell.version, segment, fact.start, fact.end), position: (offset + fact.start) / length }] : [],
    )
    if (!likely.test(segment.text)) return addresses
    const found = matchesOf(segment.text, codes).filter((match) => !addresses.some(({ place }) => place.start <= match.index && match.index < place.end))
    return [...addresses, ...found.map((match): Code => ({ value: match[0], place: placeOf(cell.version, segment, match.index, match.index + match[0].length), position: (offset + match.index) / length }))]
  })
}
