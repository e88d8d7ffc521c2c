import { groupBy } from './group-by.ts'
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
  const withinVersions = [...groupBy(candidates, ({ version }) => version).values()].flatMap((own) => groupsInVersion(own))
  const links: (readonly [number, number])[] = []
  const same: { a: number; b: number }[] = []
  const pairs: { a: number; b: number; score: number }[] = []
  for (let a = 0; a < withinVersions.length; a++) {
    for (let b = a + 1; b < withinVersions.length; b++) {
      const [left, right] = [withinVersions[a], withinVersions[b]]
      if (!left || !right || left[0]?.version === right[0]?.version) continue
      const score = relation(left, right)
      if (score === 'same') same.push({ a, b })
      else if (score >= linked) pairs.push({ a, b, score })
    }
  }
  const partners = new Map<string, true>()
  for (const { a, b } of same) {
    partners.set(`${a}/${withinVersions[b]?.[0]?.version}`, true).set(`${b}/${withinVersions[a]?.[0]?.version}`, true)
    links.push([a, b])
  }
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    // One body of a version answers one body of another
    const [toB, toA] = [`${a}/${withinVersions[b]?.[0]?.version}`, `${b}/${withinVersions[a]?.[0]?.version}`]
    if (partners.has(toB) || partners.has(toA)) continue
    partners.set(toB, true).set(toA, true)
    links.push([a, b])
  }
  return joinAll(withinVersions, links)
    .map((groups) => groups.flat())
    .filter((members) => new Set(members.map(({ version }) => version)).size > 1 || members.some(({ strength, row }) => strength !== 'possible' || versionsIn(row) < 2))
    .map((members) => ({ kind: 'body', code: members.find(({ code }) => code !== null)?.code ?? null, members }))
}

function groupsInVersion(own: readonly Located[]): readonly (readonly Located[])[] {
  const links: (readonly [number, number])[] = []
  for (let a = 0; a < own.length; a++) {
    for (let b = a + 1; b < own.length; b++) {
      const [left, right] = [own[a], own[b]]
      if (left && right && (sameWording(left, right) || abbreviates(left, right) || abbreviates(right, left) || glosses(left, right))) links.push([a, b])
    }
  }
  return joinAll(own, links)
}

const glosses = (full: Located, short: Located) => short.glosses !== null && short.segment === full.segment && short.glosses.start === full.start

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
function abbreviates(short: Located, full: Located): boolean {
  const [word] = short.words
  if (!word?.acronym || short.words.length > 1 || full.words.length < 2) return false
  const initials = full.words.filter(({ plain }) => !inList(plain, 'links', full.language)).map(({ plain }) => plain.charAt(0)).join('')
  return initials === word.plain
}

function relation(left: readonly Located[], right: readonly Located[]): 'same' | number {
  const codes = left.flatMap(({ code }) => (code === null ? [] : [code]))
  if (right.some(({ code }) => code !== null && codes.includes(code))) return 'same'
  if (codes.length > 0 && right.some(({ code }) => code !== null)) return 0
  const prints = new Set(left.filter(({ words }) => words.every(({ text }) => /^\p{Script=Latin}+$/u.test(text))).map(({ text }) => text.toLowerCase()))
  if (right.some(({ text }) => text.length > 3 && prints.has(text.toLowerCase()))) return 'same'
  const overlap = rowOverlap(left, right)
  return overlap === 0 ? 0 : overlap + 0.5 * cognates(left, right)
}

function rowOverlap(left: readonly Located[], right: readonly Located[]): number {
  const count = (members: readonly Located[]) => {
    const counts = new Map<number, number>()
    for (const { row } of members) counts.set(row, (counts.get(row) ?? 0) + 1)
    return counts
  }
  const [a, b] = [count(left), count(right)]
  let shared = 0
  let all = 0
  for (const row of new Set([...a.keys(), ...b.keys()])) {
    shared += Math.min(a.get(row) ?? 0, b.get(row) ?? 0)
    all += Math.max(a.get(row) ?? 0, b.get(row) ?? 0)
  }
  return shared / all
}

/** The share of words of the longest forms that sound alike, 0 to 1. */
function cognates(left: readonly Located[], right: readonly Located[]): number {
  const longest = (members: readonly Located[]) => members.toSorted((x, y) => y.words.length - x.words.length)[0]?.words ?? []
  const [a, b] = [longest(left), longest(right)]
  if (a.length === 0 || b.length === 0) return 0
  const alike = a.filter((word) => word.text.length > 3 && b.some((other) => wordLikeness(word, left[0]?.language ?? '', other, right[0]?.language ?? '') >= 0.5)).length
  return alike / Math.max(a.length, b.length)
}
