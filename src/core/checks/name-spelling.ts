import type { Mention, Name } from '../model/index.ts'
import type { Check, Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { rowOf } from './mentions-in.ts'
import type { Place } from './place.ts'
import { slipsIn, type Slip } from './row-names.ts'

/** One person, place or body written in two ways in one version: Max Bokayev, Max Bokajew. */
export const nameSpelling = {
  id: 'name-spelling',
  category: 'terminology/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'Max Bokayev and Mr Bokayev' }], finds: [{ en: 'Judge ‹Kavanaguh› spoke', de: 'Richter Kavanaugh sprach', ru: 'Судья Каванаух выступил' }] },
  blind: 'Names the finding of names did not tell to be one.',
  run: (context) => {
    const found = context.names.flatMap((name) => observeName(context, name))
    const slips = context.rows.flatMap((row) => slipsIn(context, row).map((slip) => observeSlip(row, slip)))
    const placeIn = (row: string, { version, start }: Place) => `${row}/${version}/${start}`
    const said = new Set(found.flatMap(({ row, spans }) => spans.map((span) => placeIn(row, span))))
    return [...found, ...slips.filter(({ row, spans }) => !said.has(placeIn(row, spans[0]!)))]
  },
} satisfies Check

function observeName(context: CheckContext, name: Name): Observation[] {
  const versions = [...new Set(name.mentions.map((mention) => mention.version))]
  return versions.flatMap((version): Observation[] => {
    const own = name.mentions.filter((mention) => mention.version === version)
    const odd = oddSpelling(own)
    if (!odd) return []
    const row = rowOf(context, odd.mention)?.id
    if (row === undefined) return []
    const usual = own.filter((mention) => mention.lemma === odd.usual)
    return [
      {
        row,
        severity: 'warning',
        blamed: [version],
        spans: [odd.mention, ...usual.slice(0, 1)].map(({ segment, start, end, text }) => ({ version, segment, start, end, text })),
        params: { version, text: odd.mention.lemma, values: [...new Set([odd.usual, ...own.map((mention) => mention.lemma)])], name: name.label },
      },
    ]
  })
}

/** Two letters changed places. */
function observeSlip(row: CheckedRow, { word, right, decided }: Slip): Observation {
  const { version } = word.place
  return { row: row.id, severity: 'warning', blamed: decided ? [version] : [], spans: [word.place, right.place], params: { change: 'swapped', version, text: word.place.text, values: [right.place.text], versions: [right.place.version] } }
}

/** The mention that leaves the usual spelling, compared word by word, so that a surname alone is no other spelling. */
function oddSpelling(mentions: readonly Mention[]): { mention: Mention; usual: string } | null {
  const lemmas = new Map<string, number>()
  for (const { lemma } of mentions) lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1)
  if (lemmas.size < 2) return null
  const usual = [...lemmas].sort((a, b) => b[1] - a[1] || b[0].split(/\s+/).length - a[0].split(/\s+/).length)[0]![0]
  const known = new Set(usual.toLowerCase().split(/[\s-]+/))
  const mention = mentions.find(({ lemma }) => {
    const words = lemma.toLowerCase().split(/[\s-]+/)
    return words.some((word) => !known.has(word)) && (words.length === known.size || words.length === 1)
  })
  return mention ? { mention, usual } : null
}
