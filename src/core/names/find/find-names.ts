import type { Alignment, Mention, Name, Work } from '../../model/index.ts'
import { groupBodies } from './group-bodies.ts'
import { groupPersons, withSurnames } from './group-persons.ts'
import { groupPlaces } from './group-places.ts'
import type { Group } from './groups.ts'
import { lemmaOf } from './lemma.ts'
import { locate, type Located } from './mention-candidate.ts'
import { identify } from './identify.ts'
import { detectSystem, type CyrillicForm } from '../match/index.ts'
import { inList } from './patterns.ts'
import { settlePersons, type Neighbours } from './settle-persons.ts'
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
  const places = groupPlaces(candidates.filter(({ kind }) => kind === 'place'), rest, { neighbours, versionsIn })
  const bodies = groupBodies(candidates.filter(({ kind }) => kind === 'body'), versionsIn)

  const order = new Map(work.versions.flatMap(({ id }, index) => [[id, index] as const]))
  const taken = new Set<string>()
  return [groups, places, bodies].flatMap((kind) => kind.map((group) => nameOf(group, order, taken, work)))
}

function nameOf(group: Group, order: ReadonlyMap<string, number>, taken: Set<string>, work: Work): Name {
  const members = group.members.toSorted((a, b) => (order.get(a.version) ?? 0) - (order.get(b.version) ?? 0) || a.row - b.row || a.start - b.start)
  const lemmas = members.map((member) => lemmaOf(member, group))
  const cyrillic = group.kind === 'body' ? [] : distinct(members.flatMap((member, index) => (/\p{Script=Cyrillic}/u.test(member.text) ? [{ language: member.language, text: lemmas[index] ?? member.text }] : [])))
  const systems = new Map<string, string | null>()
  const systemOf = (lemma: string, language: string): string | null => {
    if (cyrillic.length === 0 || !/\p{Script=Latin}/u.test(lemma)) return null
    const key = `${language}/${lemma}`
    const known = systems.get(key)
    if (known !== undefined) return known
    const { system } = detectSystem(lemma, { cyrillic, language })
    systems.set(key, system)
    return system
  }
  const mentions = members.map((member, index): Mention => {
    const lemma = lemmas[index] ?? member.text
    return { version: member.version, segment: member.segment, start: member.start, end: member.end, text: member.text, lemma, system: systemOf(lemma, member.language) }
  })
  return { ...identify(mentions, work, taken), kind: group.kind, mentions }
}

const distinct = (forms: readonly CyrillicForm[]): readonly CyrillicForm[] => forms.filter((form, index) => forms.findIndex(({ text, language }) => text === form.text && language === form.language) === index)

function neighboursIn(work: Work): (candidate: Located) => Neighbours {
  const texts = new Map(work.versions.flatMap((version) => version.segments.map((segment) => [`${version.id}/${segment.id}`, segment.text] as const)))
  return ({ version, segment, language, start, end }) => {
    const text = texts.get(`${version}/${segment}`) ?? ''
    const before = plainOf(/([\p{L}\p{M}]+)[\s\u00a0«„“"]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '')
    const after = plainOf(/^[\s\u00a0]*([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 60))?.[1] ?? '')
    return { before, after, beforeIsPlace: inList(before, 'beforePlaces', language) }
  }
}
