import { groupBy } from '../../model/index.ts'
import { joinAll, type Group } from './groups.ts'
import { wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'
import { inList } from './patterns.ts'
import { nominatives } from './stems.ts'

const linked = 0.5

/**
 * Groups bodies. Within a version: by wording whatever the case endings, by an acronym in brackets behind the full name, by initials.
 * Between versions, where names are translated and not transcribed: by lexicon code, by identical print (a newspaper, a domain), else by
 * standing in the same rows as often, helped by words that sound alike. An acronym no other version of its rows answers is dropped.
 */
export function groupBodies(candidates: readonly Located[], versionsIn: (row: number) => number): readonly Group[] {
  const withinVersions = [...groupBy(candidates, ({ version }) => version).values()].flatMap((own) => groupsInVersion(own)).map(described)
  const links: (readonly [number, number])[] = []
  const same: { a: number; b: number }[] = []
  const pairs: { a: number; b: number; score: number }[] = []
  const related = relatedTo(withinVersions)
  withinVersions.forEach((left, a) => {
    for (const b of related(left)) {
      const right = withinVersions[b]
      if (b <= a || !right || left.version === right.version) continue
      const score = relation(left, right)
      if (score === 'same') same.push({ a, b })
      else if (score >= linked) pairs.push({ a, b, score })
    }
  })
  const partners = new Map<string, true>()
  for (const { a, b } of same) {
    partners.set(`${a}/${withinVersions[b]?.version}`, true).set(`${b}/${withinVersions[a]?.version}`, true)
    links.push([a, b])
  }
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    // One body of a version answers one body of another
    const [toB, toA] = [`${a}/${withinVersions[b]?.version}`, `${b}/${withinVersions[a]?.version}`]
    if (partners.has(toB) || partners.has(toA)) continue
    partners.set(toB, true).set(toA, true)
    links.push([a, b])
  }
  return joinAll(withinVersions, links)
    .map((groups) => groups.flatMap(({ members }) => members))
    .filter((members) => new Set(members.map(({ version }) => version)).size > 1 || members.some(({ strength, row }) => strength !== 'possible' || versionsIn(row) < 2))
    .map((members) => ({ kind: 'body', code: members.find(({ code }) => code !== null)?.code ?? null, members }))
}

/** A body as one version writes of it, with what relates it to bodies of other versions. */
interface Described {
  readonly version: string
  readonly members: readonly Located[]
  readonly codes: ReadonlySet<string>
  /** Every print in lower case, and those in Latin letters alone. */
  readonly prints: ReadonlySet<string>
  readonly latin: ReadonlySet<string>
  /** How often it stands in each row. */
  readonly rows: ReadonlyMap<number, number>
  /** The form with most words. */
  readonly longest: Located
}

function described(members: readonly Located[]): Described {
  const rows = new Map<number, number>()
  for (const { row } of members) rows.set(row, (rows.get(row) ?? 0) + 1)
  return {
    version: members[0]!.version,
    members,
    codes: new Set(members.flatMap(({ code }) => (code === null ? [] : [code]))),
    prints: new Set(members.map(({ text }) => text.toLowerCase())),
    latin: new Set(members.filter(({ words }) => words.every(({ text }) => /^\p{Script=Latin}+$/u.test(text))).map(({ text }) => text.toLowerCase())),
    rows,
    longest: members.reduce((longest, one) => (one.words.length > longest.words.length ? one : longest)),
  }
}

/** For a body the indexes, in order, of those that may be the same: only bodies of one code, one print or one row are compared. */
function relatedTo(bodies: readonly Described[]): (body: Described) => readonly number[] {
  const signsOf = ({ codes, prints, rows }: Described) => [...[...codes].map((code) => `code ${code}`), ...[...prints].map((print) => `print ${print}`), ...[...rows.keys()].map((row) => `row ${row}`)]
  const index = new Map<string, number[]>()
  bodies.forEach((body, at) => {
    for (const sign of signsOf(body)) {
      const list = index.get(sign)
      if (list) list.push(at)
      else index.set(sign, [at])
    }
  })
  return (body) => [...new Set(signsOf(body).flatMap((sign) => index.get(sign) ?? []))].sort((a, b) => a - b)
}

/** Mentions worded alike to the letter are one at once; only the first of each wording is compared, with those it may be one with. */
function groupsInVersion(own: readonly Located[]): readonly (readonly Located[])[] {
  const links: (readonly [number, number])[] = []
  const wordings = new Map<string, number>()
  const byPlace = new Map<string, number[]>()
  const byInitials = new Map<string, number[]>()
  const alike = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, at: number) => {
    const list = map.get(key)
    if (list) list.push(at)
    else map.set(key, [at])
  }
  own.forEach((body, at) => {
    put(byPlace, `${body.segment}/${body.start}`, at)
    if (body.glosses !== null) for (const full of byPlace.get(`${body.segment}/${body.glosses.start}`) ?? []) if (full < at) links.push([full, at])
    const wording = `${body.code}/${body.words.map(({ plain, acronym }) => (acronym ? `${plain}!` : plain)).join(' ')}`
    const first = wordings.get(wording)
    if (first !== undefined) {
      links.push([first, at])
      return
    }
    wordings.set(wording, at)
    const signs = wordingSigns(body)
    for (const other of new Set(signs.flatMap((sign) => alike.get(sign) ?? []))) if (sameWording(own[other]!, body)) links.push([other, at])
    for (const sign of signs) put(alike, sign, at)
    if (body.words.length > 1) put(byInitials, initialsOf(body), at)
  })
  for (const short of wordings.values()) {
    const [word] = own[short]!.words
    if (word?.acronym && own[short]!.words.length === 1) for (const full of byInitials.get(word.plain) ?? []) links.push([short, full])
  }
  return joinAll(own, links)
}

/** Two bodies of which `sameWording` holds share one of these. */
function wordingSigns({ code, words, language }: Located): readonly string[] {
  const first = words[0]?.plain ?? ''
  const forms = language === 'en' ? [first] : [first, first.slice(0, 3), ...nominatives(first, language)]
  return [...(code === null ? [] : [`code ${code}`]), ...new Set(forms.map((form) => `${words.length} ${form}`))]
}

function sameWording(a: Located, b: Located): boolean {
  if (a.code !== null && a.code === b.code) return true
  return a.words.length === b.words.length && a.words.every((word, index) => sameStem(word.plain, b.words[index]?.plain ?? '', a.language))
}

function sameStem(a: string, b: string, language: string): boolean {
  if (a === b) return true
  if (language === 'en') return false
  let common = 0
  while (common < a.length && a[common] === b[common]) common++
  if (common >= 3 && common >= Math.min(a.length, b.length) - 3 && Math.max(a.length, b.length) - common <= 5) return true
  const other = nominatives(b, language)
  return nominatives(a, language).some((form) => other.includes(form))
}

/** ЕС for Европейский союз, DCK for Democratic Choice of …: the initials of the words that are not links. */
const initialsOf = ({ words, language }: Located): string => words.filter(({ plain }) => !inList(plain, 'links', language)).map(({ plain }) => plain.charAt(0)).join('')

function relation(left: Described, right: Described): 'same' | number {
  if (meets(left.codes, right.codes)) return 'same'
  if (left.codes.size > 0 && right.codes.size > 0) return 0
  for (const print of right.prints) if (print.length > 3 && left.latin.has(print)) return 'same'
  const overlap = rowOverlap(left.rows, right.rows)
  return overlap === 0 ? 0 : overlap + 0.5 * cognates(left.longest, right.longest)
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

/** How often the two stand in one row, of all the times one of them stands in a row. */
function rowOverlap(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [row, count] of few) shared += Math.min(count, many.get(row) ?? 0)
  return shared / (sum(a) + sum(b) - shared)
}

function sum(counts: ReadonlyMap<number, number>): number {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}

/** The share of words of the longest forms that sound alike, 0 to 1. */
function cognates({ words: a, language: left }: Located, { words: b, language: right }: Located): number {
  if (a.length === 0 || b.length === 0) return 0
  const alike = a.filter((word) => word.text.length > 3 && b.some((other) => wordLikeness(word, left, other, right) >= 0.5)).length
  return alike / Math.max(a.length, b.length)
}
