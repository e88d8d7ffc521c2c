import { groupBy } from '../../model/index.ts'
import { joinAll, type Group } from './groups.ts'
import { keyIndex } from './key-index.ts'
import { nameLikeness, wordKeys, wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'
import type { Word } from './word.ts'

const anywhere = 0.5
const inOneRow = 0.1
const agreed = 0.4
const agreedInOneRow = 0.15
const sameSurname = 0.9
const likeInRow = 0.3
const sameSurnameInRow = 0.5

/** A name as one version spells it. */
interface Form {
  readonly version: string
  readonly language: string
  readonly members: readonly Located[]
  readonly byRow: ReadonlyMap<number, readonly Located[]>
}

/**
 * Puts the mentions of one person together, over versions and rows. The likest pairs join first; two groups never join where one version
 * prints both in one row under different spellings, so namesakes stay apart. Within a row a surname and a row without another taker are
 * enough for given names that differ by language (Искандер, Ескендір).
 */
export function groupPersons(candidates: readonly Located[]): readonly Group[] {
  const forms = [...groupBy(candidates, (candidate) => `${candidate.version}/${candidate.words.map(({ plain }) => plain).join(' ')}`).values()].map((members): Form => ({ version: members[0]?.version ?? '', language: members[0]?.language ?? '', members, byRow: groupBy(members, ({ row }) => row) }))
  const pairs: { a: number; b: number; score: number }[] = []
  for (const [a, partners] of likely(forms)) {
    for (const b of partners) {
      const score = likenessOf(forms[a], forms[b])
      if (score > 0) pairs.push({ a, b, score })
    }
  }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const groupOf = forms.map((form) => new Set([form]))
  const place = new Map(forms.map((form, index) => [form, index]))
  const pairId = (a: number, b: number) => Math.min(a, b) * forms.length + Math.max(a, b)
  const scores = new Map(pairs.map(({ a, b, score }) => [pairId(a, b), score]))
  for (const { a, b } of pairs) {
    const left = groupOf[a]
    const right = groupOf[b]
    if (!left || !right || left === right || clash(left, right) || meanLikeness(left, right, (one, other) => scores.get(pairId(place.get(one) ?? 0, place.get(other) ?? 0)) ?? 0) < (rowsMeet(left, right) ? agreedInOneRow : agreed)) continue
    for (const form of right) {
      left.add(form)
      groupOf[place.get(form) ?? b] = left
    }
  }
  return joinStranded([...new Set(groupOf)].map((group) => ({ kind: 'person', code: null, members: [...group].flatMap(({ members }) => members) })))
}

/**
 * Joins what is left over: a person some versions name and one other versions name in the same row, of the same surname, neither known to
 * the other's versions and neither with another choice. The given names then differ by language or by mistake (Mike, Майкл).
 */
function joinStranded(groups: readonly Group[]): readonly Group[] {
  const inRow = new Map<number, Set<number>>()
  groups.forEach(({ members }, index) => {
    for (const { row } of members) inRow.set(row, (inRow.get(row) ?? new Set()).add(index))
  })
  const answers = groups.map((group, index) => {
    const beside = new Set(group.members.flatMap(({ row }) => [...(inRow.get(row) ?? [])]))
    return [...beside].filter((at) => at !== index && groups[at] && stranded(group, groups[at]))
  })
  const links = answers.flatMap((found, index): (readonly [number, number])[] => {
    const [only] = found
    return only !== undefined && found.length === 1 && answers[only]?.length === 1 ? [[index, only]] : []
  })
  return joinAll(groups, links).map((joined) => ({ kind: 'person', code: null, members: joined.flatMap(({ members }) => members) }))
}

function stranded(left: Group, right: Group): boolean {
  const versions = new Set(left.members.map(({ version }) => version))
  if (right.members.some(({ version }) => versions.has(version))) return false
  const inRow = groupBy(right.members, ({ row }) => row)
  const pairs = left.members.flatMap((one) => (inRow.get(one.row) ?? []).map((other) => [one, other] as const))
  const alike = pairs.filter(([one, other]) => {
    const [a, b] = [one.words.at(-1), other.words.at(-1)]
    return a && b && one.words.length === other.words.length && wordLikeness(a, one.language, b, other.language) >= sameSurname
  })
  return alike.length > 0 && alike.length * 2 >= pairs.length
}

/** For each form the later ones that share a consonant skeleton with it: only these are compared. */
function likely(forms: readonly Form[]): readonly (readonly [number, ReadonlySet<number>])[] {
  const keysOf = ({ language, members }: Form) => members[0]?.words.flatMap((word) => (word.text.length > 2 ? wordKeys(word, language) : [])) ?? []
  const index = new Map<string, number[]>()
  forms.forEach((form, at) => {
    for (const key of new Set(keysOf(form))) {
      const list = index.get(key)
      if (list) list.push(at)
      else index.set(key, [at])
    }
  })
  return forms.map((form, at) => [at, new Set(keysOf(form).flatMap((key) => index.get(key)?.filter((other) => other > at) ?? []))])
}

function likenessOf(a: Form | undefined, b: Form | undefined): number {
  const [left, right] = [a?.members[0], b?.members[0]]
  if (!a || !b || !left || !right) return 0
  const { score, worst } = nameLikeness(left.words, left.language, right.words, right.language)
  if (score >= anywhere) return score
  if (worst < inOneRow || left.version === right.version) return 0
  const [leftSurname, rightSurname] = [left.words.at(-1), right.words.at(-1)]
  const surname = leftSurname && rightSurname ? wordLikeness(leftSurname, left.language, rightSurname, right.language) : 0
  return (surname >= sameSurname || (worst >= likeInRow && surname >= sameSurnameInRow)) && [...b.byRow.keys()].some((row) => a.byRow.has(row)) ? Math.max(worst / 2, agreedInOneRow) : 0
}

/** True where the two are named in one row, each by versions that do not name the other there. */
function rowsMeet(left: ReadonlySet<Form>, right: ReadonlySet<Form>): boolean {
  const versions = new Map<number, Set<string>>()
  for (const { version, byRow } of right)
    for (const row of byRow.keys()) {
      const known = versions.get(row)
      if (known) known.add(version)
      else versions.set(row, new Set([version]))
    }
  for (const { version, byRow } of left) for (const row of byRow.keys()) if (versions.get(row)?.has(version) === false) return true
  return false
}

/** The mean over all pairs of forms between two groups: one chance likeness does not join them. */
function meanLikeness(left: ReadonlySet<Form>, right: ReadonlySet<Form>, score: (one: Form, other: Form) => number): number {
  let sum = 0
  for (const one of left) for (const other of right) sum += score(one, other)
  return sum / (left.size * right.size)
}

/** True where some version prints both in one row, spelled differently: two persons, not two spellings. */
function clash(left: ReadonlySet<Form>, right: ReadonlySet<Form>): boolean {
  for (const a of left) {
    for (const b of right) {
      if (a.version !== b.version) continue
      // Printed alike in many rows, the two are compared once.
      const compared = new Set<string>()
      for (const [row, ones] of a.byRow) {
        for (const other of b.byRow.get(row) ?? []) {
          for (const one of ones) {
            const prints = [...one.words, ...other.words].map(({ text }) => text).join(' ')
            if (compared.has(prints)) continue
            compared.add(prints)
            if (nameLikeness(one.words, one.language, other.words, other.language).score < 0.5) return true
          }
        }
      }
    }
  }
  return false
}

/** Adds mentions by surname alone, or by given name alone where no surname fits, to the person they must mean: the one of that surname whom the other versions of the row name and this one does not, else the one named last before, else the only one. */
export function withSurnames(groups: readonly Group[], singles: readonly Located[]): { readonly groups: readonly Group[]; readonly rest: readonly Located[] } {
  const added = new Map<Person, Located[]>()
  const rest: Located[] = []
  const persons = groups.map(personOf)
  const sharing = keyIndex(persons, ({ bearers }) => bearers.flatMap(({ words, language }) => [words.at(-1), words[0]].flatMap((word) => (word ? [{ word, language }] : []))))
  // The same word stands alone in many rows; whose it may be is asked once.
  const known = new Map<string, readonly Person[]>()
  const bearersOf = (word: Word, { language }: Located): readonly Person[] => {
    const givenToo = !word.opens && language !== 'de'
    const key = `${language}/${givenToo}/${word.text}`
    let fitting = known.get(key)
    if (!fitting) {
      const near = sharing(word, language)
      const surnamed = near.filter((person) => bears(person, word, language, -1))
      known.set(key, (fitting = surnamed.length > 0 || !givenToo ? surnamed : near.filter((person) => bears(person, word, language, 0))))
    }
    return fitting
  }
  for (const single of singles) {
    const word = single.words.length === 1 ? single.words[0] : undefined
    const fitting = word ? bearersOf(word, single) : []
    const isOpen = ({ versions }: Person) => versions.get(single.row)?.has(single.version) === false
    const inRow = fitting.filter((person) => isOpen(person) || (person.versions.get(single.row)?.size ?? 0) > 1)
    const inVersion = fitting.filter(({ places }) => places.has(single.version))
    const open = inRow.filter(isOpen)
    const person = [open, inVersion.length > 1 ? lastBefore(single, inVersion) : inVersion, inRow].find((list) => list.length > 0)
    const only = person?.length === 1 ? person[0] : undefined
    if (!only) rest.push(single)
    else if (added.has(only)) added.get(only)?.push(single)
    else added.set(only, [single])
  }
  return { groups: persons.map((person) => ({ ...person.group, members: [...person.group.members, ...(added.get(person) ?? [])] })), rest }
}

/** A person with where it is named. */
interface Person {
  readonly group: Group
  /** Mentions of more than one word. */
  readonly bearers: readonly Located[]
  /** The versions that name it, by row. */
  readonly versions: ReadonlyMap<number, ReadonlySet<string>>
  /** Where each version names it, ascending, as `placeOf` counts. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

const placeOf = ({ row, start }: Located): number => row * 1e6 + start

function personOf(group: Group): Person {
  const versions = new Map([...groupBy(group.members, ({ row }) => row)].map(([row, members]) => [row, new Set(members.map(({ version }) => version))] as const))
  const places = new Map([...groupBy(group.members, ({ version }) => version)].map(([version, members]) => [version, members.map(placeOf).sort((a, b) => a - b)] as const))
  return { group, bearers: group.members.filter(({ words }) => words.length > 1), versions, places }
}

/** The person whom the version named last before the mention, in a list of one; empty where it named none. */
function lastBefore(single: Located, persons: readonly Person[]): readonly Person[] {
  const latest = persons.map(({ places }) => before(places.get(single.version) ?? [], placeOf(single)))
  const best = Math.max(...latest)
  return best < 0 ? [] : persons.filter((_, index) => latest[index] === best)
}

/** The last of ascending numbers that is below a limit; -1 where none is. */
function before(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1] ?? -1
}

/** Whether most bearers of the name have the word as their surname (`at` -1) or given name (0). */
function bears({ bearers }: Person, word: Word, language: string, at: -1 | 0): boolean {
  const fitting = bearers.filter((member) => wordLikeness(word, language, member.words.at(at) ?? word, member.language) >= sameSurname)
  return bearers.length > 0 && fitting.length * 2 > bearers.length
}
