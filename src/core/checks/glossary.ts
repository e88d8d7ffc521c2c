import type { Glossary, GlossaryTerm } from '../model/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { placeAt, placeOf, type Place } from './place.ts'
import { rememberByContext } from './remember-by-context.ts'
import { GlossaryMatcher, primaryOf, type TermHere } from './terms/glossary-matcher.ts'
import { vote } from './vote.ts'

/** A row where one version has a term of the glossary and another none of those the glossary has for it in its language. */
export const glossary = {
  id: 'glossary',
  category: 'terminology/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'The water supply is old.', de: 'Das Leitungsnetz ist alt.' }], finds: [] },
  blind: 'Whether a word is meant as the term; without a glossary, everything.',
  run: (context) => observationsOf(context).missing,
} satisfies Check

/** A word the glossary says must not be used. */
export const glossaryForbidden = {
  id: 'glossary-forbidden',
  category: 'terminology/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'The plumbing is old.' }], finds: [] },
  blind: 'A word that looks like the forbidden one and means something else; without a glossary, everything.',
  run: (context) => observationsOf(context).forbidden,
} satisfies Check

interface Found {
  readonly missing: readonly Observation[]
  readonly forbidden: readonly Observation[]
}

const nothing: Found = { missing: [], forbidden: [] }
/** Both checks look for the same terms: that is done once. */
const observationsOf = rememberByContext((context): Found => {
  const { glossary: given } = context
  if (!given) return nothing
  const matchers = new Map<string, GlossaryMatcher>()
  const matcherOf = (language: string): GlossaryMatcher => {
    const matcher = matchers.get(language) ?? new GlossaryMatcher(given, language)
    matchers.set(language, matcher)
    return matcher
  }
  const rows = context.rows.map((row) => {
    const sides = row.cells.filter(({ segments }) => segments.length > 0).map((cell): Side => ({ cell, matcher: matcherOf(cell.language), terms: termsOf(cell, matcherOf(cell.language)) }))
    return { missing: missingIn(context, given, row, sides), forbidden: forbiddenIn(given, row, sides) }
  })
  return { missing: rows.flatMap(({ missing }) => missing), forbidden: rows.flatMap(({ forbidden }) => forbidden) }
})

interface PlacedTerm extends TermHere {
  readonly place: Place
  /** Where in the cell it begins, 0 to 1. */
  readonly position: number
}

interface Side {
  readonly cell: Cell
  readonly matcher: GlossaryMatcher
  readonly terms: readonly PlacedTerm[]
}

function termsOf(cell: Cell, matcher: GlossaryMatcher): readonly PlacedTerm[] {
  const length = cell.segments.reduce((sum, { text }) => sum + text.length, 0)
  let before = 0
  return cell.segments.flatMap((segment) => {
    const found = matcher.find(segment.text).map((term): PlacedTerm => ({ ...term, place: placeOf(cell.version, segment, term.start, term.end), position: (before + term.start) / Math.max(1, length) }))
    before += segment.text.length
    return found
  })
}

const inLanguage = (given: Glossary, concept: number, language: string): readonly GlossaryTerm[] => given.concepts[concept]!.terms.filter((term) => primaryOf(term.language) === primaryOf(language) && term.status !== 'forbidden')

/** Whether the same words are a term of another concept as well: which is meant cannot be told. */
const isAmbiguous = ({ terms }: Side, one: PlacedTerm): boolean => terms.some((other) => other.concept !== one.concept && other.place.segment === one.place.segment && other.start === one.start && other.end === one.end)

function missingIn({ derivedFrom }: CheckContext, given: Glossary, row: CheckedRow, sides: readonly Side[]): readonly Observation[] {
  const concepts = new Set(sides.flatMap((side) => side.terms.filter((term) => term.term.status !== 'forbidden' && !isAmbiguous(side, term)).map(({ concept }) => concept)))
  return [...concepts].flatMap((concept): readonly Observation[] => {
    const asked = sides.filter(({ cell }) => inLanguage(given, concept, cell.language).length > 0)
    const allowed = new Map(asked.map((side) => [side, side.terms.filter((term) => term.concept === concept && term.term.status !== 'forbidden')]))
    const lacking = asked.filter((side) => allowed.get(side)!.length === 0 && !side.cell.segments.some(({ text }) => side.matcher.mayStand(concept, text)))
    const having = asked.filter((side) => allowed.get(side)!.length > 0)
    if (lacking.length === 0 || having.length === 0) return []
    const voted = vote(Object.fromEntries(asked.map((side) => [side.cell.version, lacking.includes(side) ? 'lacks' : 'has'])), derivedFrom)
    // Where most do without the term, the one that has it may say more than is meant: a hint, since the glossary was opened to be kept to.
    const blamed = voted.every((version) => lacking.some(({ cell }) => cell.version === version)) ? voted : []
    const kept = having.map((side) => allowed.get(side)![0]!)
    return lacking
      .filter((side) => !side.terms.some((term) => term.concept === concept))
      .map(({ cell }): Observation => {
        const position = kept.reduce((sum, term) => sum + term.position, 0) / kept.length
        const terms = inLanguage(given, concept, cell.language)
        return {
          row: row.id,
          severity: blamed.length > 0 || asked.length === 2 ? 'warning' : 'hint',
          blamed: blamed.filter((version) => version === cell.version),
          spans: [placeAt(cell, position), ...kept.map(({ place }) => place)],
          params: { term: wanted(terms), version: cell.version, versions: having.map((side) => side.cell.version), values: [...new Set(kept.map(({ place }) => place.text))] },
        }
      })
  })
}

function forbiddenIn(given: Glossary, row: CheckedRow, sides: readonly Side[]): readonly Observation[] {
  return sides.flatMap((side) =>
    side.terms.flatMap((term): readonly Observation[] => {
      if (term.term.status !== 'forbidden' || isAmbiguous(side, term)) return []
      const others = sides.filter((other) => other !== side).flatMap((other) => other.terms.filter(({ concept, term: { status } }) => concept === term.concept && status !== 'forbidden').slice(0, 1))
      const terms = inLanguage(given, term.concept, side.cell.language)
      return [
        {
          row: row.id,
          severity: 'warning',
          blamed: [side.cell.version],
          spans: [term.place, ...others.map(({ place }) => place)],
          params: { text: term.place.text, version: side.cell.version, ...(terms.length > 0 ? { term: wanted(terms) } : { change: 'only' }) },
        },
      ]
    }),
  )
}

/** What the glossary wants: the preferred terms, or where it prefers none all it admits. */
function wanted(terms: readonly GlossaryTerm[]): string {
  const preferred = terms.filter(({ status }) => status === 'preferred')
  return (preferred.length > 0 ? preferred : terms).map(({ text }) => text).join(' / ')
}
