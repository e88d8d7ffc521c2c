import type { Alignment, Mention, Name, NameKind, Work } from '../../model/index.ts'
import { findNamesInText } from './find-names-in-text.ts'
import { groupBodies } from './group-bodies.ts'
import { groupPersons, withSurnames } from './group-persons.ts'
import { groupSingles } from './group-singles.ts'
import type { Group } from './groups.ts'
import { lemmasIn } from './lemma.ts'
import { locate, type Located } from './mention-candidate.ts'
import { identify } from './identify.ts'
import { spellingSystem, type CyrillicForm } from '../match/index.ts'
import { inList } from './patterns.ts'
import { settlePersons, type Neighbours } from './settle-persons.ts'
import { hasTagger, type NameSpan } from './tagger/tag-names.ts'
import { plainOf } from './word.ts'

/**
 * Every person, place and named body of the work, found by rule from its aligned rows: capitals, position, word shapes, and what the
 * other versions of a row print for the same sounds. No list of persons or bodies is used. A mention spans the name with its case ending
 * (not an English ’s), without titles; its lemma is the nominative. A surname alone belongs to the person it must mean. Names are sorted
 * persons, places, bodies, each in order of first mention; their ids are made of their labels and stay as long as those do.
 */
export function findNames(work: Work, alignment: Alignment): readonly Name[] {
  const filled = new Map<number, number>()
  alignment.rows.forEach((row, index) => filled.set(index, Object.values(row.cells).filter((segments) => segments.length > 0).length))
  const versionsIn = (row: number) => filled.get(row) ?? 1
  const neighbours = neighboursIn(work)
  const candidates = settlePersons(locate(work, alignment), { versionsIn, neighbours })

  const persons = groupPersons(candidates.filter(({ kind }) => kind === 'person'))
  const { groups, rest } = withSurnames(persons, candidates.filter(({ kind }) => kind === 'unknown'))
  const learnedKind = learnedKindIn(work)
  const isPerson = (single: Located) => versionsIn(single.row) < 2 && learnedKind(single) === 'person'
  const singles = groupSingles(candidates.filter(({ kind }) => kind === 'place'), rest.filter((single) => !isPerson(single)), { neighbours, versionsIn, learnedKind })
  const ofKind = (kind: NameKind) => singles.filter((group) => group.kind === kind)
  const bodies = groupBodies(candidates.filter(({ kind }) => kind === 'body'), versionsIn)

  const order = new Map(work.versions.flatMap(({ id }, index) => [[id, index] as const]))
  const taken = new Set<string>()
  return [[...groups, ...groupPersons(rest.filter(isPerson)), ...ofKind('person')], ofKind('place'), [...bodies, ...ofKind('body')]].flatMap((kind) => kind.map((group) => nameOf(group, order, taken, work)))
}

function nameOf(group: Group, order: ReadonlyMap<string, number>, taken: Set<string>, work: Work): Name {
  const members = group.members.toSorted((a, b) => (order.get(a.version) ?? 0) - (order.get(b.version) ?? 0) || a.row - b.row || a.start - b.start)
  const lemmaOf = lemmasIn(group)
  const lemmas = members.map((member) => lemmaOf(member).normalize('NFC'))
  const cyrillic = group.kind === 'body' ? [] : distinct(members.flatMap((member, index) => (/\p{Script=Cyrillic}/u.test(member.text) ? [{ language: member.language, text: lemmas[index] ?? member.text }] : [])))
  const systems = new Map<string, ReturnType<typeof spellingSystem>>()
  const systemOf = (lemma: string, language: string): ReturnType<typeof spellingSystem> => {
    if (cyrillic.length === 0 || !/\p{Script=Latin}/u.test(lemma)) return { system: null }
    const key = `${language}/${lemma}`
    const known = systems.get(key) ?? spellingSystem(lemma, { cyrillic, language })
    systems.set(key, known)
    return known
  }
  const mentions = members.map((member, index): Mention => {
    const lemma = lemmas[index] ?? member.text
    return { version: member.version, segment: member.segment, start: member.start, end: member.end, text: member.text, lemma, ...systemOf(lemma, member.language) }
  })
  return { ...identify(mentions, work, taken), kind: group.kind, mentions }
}

const distinct = (forms: readonly CyrillicForm[]): readonly CyrillicForm[] => forms.filter((form, index) => forms.findIndex(({ text, language }) => text === form.text && language === form.language) === index)

/** What the tagger takes a candidate for, where its language has one: the last word where no other version can be asked. */
function learnedKindIn(work: Work): (candidate: Located) => NameKind | null {
  const texts = textsOf(work)
  const found = new Map<string, readonly NameSpan[]>()
  return ({ version, segment, language, start, end }) => {
    if (!hasTagger(language)) return null
    const key = `${version}/${segment}`
    const spans = found.get(key) ?? findNamesInText(texts.get(key) ?? '', language)
    found.set(key, spans)
    return spans.find((span) => span.start < end && start < span.end)?.kind ?? null
  }
}

/** Texts by `version/segment`. */
const textsOf = (work: Work): ReadonlyMap<string, string> => new Map(work.versions.flatMap((version) => version.segments.map((segment) => [`${version.id}/${segment.id}`, segment.text] as [string, string])))

function neighboursIn(work: Work): (candidate: Located) => Neighbours {
  const texts = textsOf(work)
  return ({ version, segment, language, start, end }) => {
    const text = texts.get(`${version}/${segment}`) ?? ''
    const before = plainOf(/([\p{L}\p{M}]+)[\s\u00a0«„“"]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '')
    const after = plainOf(/^[\s\u00a0]*([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 60))?.[1] ?? '')
    return { before, after, beforeIsPlace: inList(before, 'beforePlaces', language) }
  }
}
