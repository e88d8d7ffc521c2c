import { languageOf, type Language } from '../languages/index.ts'
import { matchesOf } from '../text/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { lengthOf } from './usual-lengths.ts'
import { vote } from './vote.ts'

// Shares of the row's length: how near to each other the others' negations stand, and how near to them another way of saying no counts.
const together = 0.2
const around = 0.25

/** All versions but one say no at one point of the row: "shall not be held", "нельзя содержать". */
export const negation = {
  id: 'negation',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: {
    silent: [
      { en: 'They did not come.', de: 'Sie kamen nicht.', ru: 'Они не пришли.', kk: 'Олар келмеді.' },
      { en: 'It is not possible.', de: 'Es ist unmöglich.', ru: 'Это невозможно.', kk: 'Бұл мүмкін емес.' },
      { en: 'No later than Friday', de: 'Spätestens am Freitag', ru: 'Не позднее пятницы', kk: 'Жұмадан кешіктірмей' },
      { en: 'They did not come.', de: 'Sie kamen.' },
    ],
    finds: [
      {
        en: '‹Nobody› may enter the hall before the bell rings at noon.',
        de: 'Jeder darf den Saal vor dem Läuten der Mittagsglocke betreten.',
        ru: '‹Никто› не должен входить в зал, пока не прозвенит звонок.',
        kk: '‹Ешкім› түскі қоңырау соғылғанша залға кірмеуі керек.',
      },
    ],
  },
  blind: 'A negation lost where the version has others; "to fail" and the like are taken for one; two versions decide nothing.',
  run: (context) => context.rows.flatMap((row) => observeRow(context, row)),
} satisfies Check

interface Side {
  readonly cell: Cell
  readonly signs: readonly Sign[]
}

interface Sign {
  readonly place: Place
  readonly position: number
}

function observeRow(context: CheckContext, row: CheckedRow): Observation[] {
  const cells = row.cells.filter((cell) => cell.segments.length > 0 && languageOf(cell.language) !== null)
  if (row.gap || cells.length < 3) return []
  const sides = cells.map((cell): Side => ({ cell, signs: signsIn(cell, 'negation') }))
  const [mute, ...more] = sides.filter(({ signs }) => signs.length === 0)
  if (!mute || more.length > 0) return []
  const others = sides.filter((side) => side !== mute)
  const signs = commonSigns(others)
  if (!signs) return []
  const from = Math.min(...signs.map(({ position }) => position)) - around
  const to = Math.max(...signs.map(({ position }) => position)) + around
  if (signsIn(mute.cell, 'softNegation').some(({ position }) => position > from && position < to)) return []
  const blamed = vote(Object.fromEntries(sides.map(({ cell, signs: found }) => [cell.version, found.length > 0 ? 'no' : null])), context.derivedFrom)
  const hole = placeIn(mute.cell, (from + to) / 2)
  return [
    {
      row: row.id,
      // Two against one is less than three against one: a language may say the opposite of the opposite.
      severity: others.length > 2 ? 'warning' : 'hint',
      blamed,
      spans: [hole, ...signs.map(({ place }) => place)],
      params: { values: [...new Set(signs.map(({ place }) => place.text))], versions: others.map(({ cell }) => cell.version), versionsWithout: [mute.cell.version] },
    },
  ]
}

/** One negation of each version, near to each other; null where there is no such point. */
function commonSigns(sides: readonly Side[]): readonly Sign[] | null {
  const [first, ...rest] = sides
  for (const sign of first!.signs) {
    const found = [sign]
    for (const { signs } of rest) {
      const [nearest] = signs.filter(({ position }) => Math.abs(position - sign.position) < together).sort((a, b) => Math.abs(a.position - sign.position) - Math.abs(b.position - sign.position))
      if (nearest) found.push(nearest)
    }
    if (found.length === sides.length) return found
  }
  return null
}

const compiled = new WeakMap<Language, { negation: RegExp; softNegation: RegExp }>()

function signsIn(cell: Cell, kind: 'negation' | 'softNegation'): readonly Sign[] {
  const language = languageOf(cell.language)!
  let patterns = compiled.get(language)
  if (!patterns) {
    const regex = (source: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'giu')
    const { negationPattern, softNegationPattern } = language.texts
    compiled.set(language, (patterns = { negation: regex(negationPattern), softNegation: regex(`${negationPattern}|${softNegationPattern}`) }))
  }
  const length = lengthOf(cell) || 1
  let before = 0
  return cell.segments.flatMap((segment) => {
    const found = matchesOf(segment.text, patterns[kind]).map((match): Sign => ({ place: placeOf(cell.version, segment, match.index, match.index + match[0].length), position: (before + match.index) / length }))
    before += segment.text.length
    return found
  })
}

/** An empty place at the end of the word a share of the cell falls into. */
function placeIn(cell: Cell, position: number): Place {
  let rest = Math.max(0, Math.min(1, position)) * lengthOf(cell)
  const segment = cell.segments.find(({ text }) => (rest <= text.length ? true : ((rest -= text.length), false))) ?? cell.segments.at(-1)!
  const at = Math.round(Math.min(rest, segment.text.length))
  const word = at + (/^[\p{L}\p{M}]*/u.exec(segment.text.slice(at))?.[0].length ?? 0)
  return placeOf(cell.version, segment, word, word)
}
