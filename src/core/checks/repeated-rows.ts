import { groupBy, type Severity } from '../model/index.ts'
import { composed, isLetterAt } from '../text/index.ts'
import type { Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { wholeOf } from './place.ts'
import { rememberByContext } from './remember-by-context.ts'
import { vote } from './vote.ts'

/** `differs`: one version has two texts where the others repeat one. `repeats`: one version repeats a text where the others have two. */
type Kind = 'differs' | 'repeats'

interface Repeat {
  readonly kind: Kind
  readonly observation: Observation
}

const fewestWords = 3
const fewestLetters = 12

/**
 * Pairs of rows of which some versions say the same and others do not: texts are compared by their words and digits, so that case, spaces,
 * marks and the printed marker make no difference. Rows of two kinds are not compared, and rows that differ by a value or a name say different things.
 *
 * Of three versions and more the only one that goes its own way is blamed, by `vote`; two blame nobody. Time grows with the rows, since only
 * rows that share a text are compared, each with the first one of its text.
 */
export function observeRepeats(context: CheckContext, kind: Kind): readonly Observation[] {
  if (!context.wholeWork) return []
  return repeatsOf(context).filter((repeat) => repeat.kind === kind).map(({ observation }) => observation)
}

const repeatsOf = rememberByContext(repeatsIn)

interface Said {
  readonly row: CheckedRow
  /** What each version says, as words; null where it says nothing. */
  readonly texts: readonly (string | null)[]
}

function repeatsIn(context: CheckContext): readonly Repeat[] {
  const named = namesBySegment(context)
  const said = context.rows.filter((row) => !row.gap).map((row): Said => ({ row, texts: row.cells.map(wordsIn) }))
  const versions = said[0]?.texts.length ?? 0
  const seen = new Set<string>()
  const repeats: Repeat[] = []
  for (let version = 0; version < versions; version++) {
    const long = said.filter(({ texts }) => isLong(texts[version] ?? ''))
    // A title said again in the text is another thing, and may be put otherwise.
    const groups = groupBy(long, ({ row, texts }) => `${row.kind} ${texts[version]}`)
    for (const group of groups.values()) {
      if (group.length < 2) continue
      const usual = usualOf(group)
      // One row for each way in which the group departs: ten rows translated alike are one finding.
      const ways = new Set([usual.texts.join('\n')])
      for (const other of group) {
        const way = other.texts.join('\n')
        if (ways.has(way)) continue
        ways.add(way)
        const pair = [usual.row.id, other.row.id].sort().join('\n')
        if (seen.has(pair)) continue
        seen.add(pair)
        const repeat = compare(context, usual, other, named)
        if (repeat) repeats.push(repeat)
      }
    }
  }
  return repeats
}

function compare(context: CheckContext, usual: Said, other: Said, named: ReadonlyMap<string, string>): Repeat | null {
  const present = usual.row.cells.flatMap((cell, index) => {
    const [first, second] = [usual.texts[index], other.texts[index]]
    return first == null || second == null ? [] : [{ index, version: cell.version, first, second, same: first === second }]
  })
  const same = present.filter((one) => one.same)
  const different = present.filter((one) => !one.same)
  if (same.length === 0 || different.length === 0) return null
  const cellsOf = (index: number): readonly Cell[] => [usual.row.cells[index]!, other.row.cells[index]!]
  // A number or a name that differs: two things said, and where only one version has it, the checks of values and names report it.
  if (different.some(({ index }) => new Set(cellsOf(index).map((cell) => valuesOf(cell, named))).size > 1)) return null
  const blamed = vote(Object.fromEntries(present.map(({ version, same: repeated }) => [version, repeated ? 'same' : 'different'])), context.derivedFrom)
  const [culprit] = present.filter(({ version }) => blamed.includes(version))
  const decided = blamed.length === 1 && culprit !== undefined
  const kind: Kind = decided && culprit.same ? 'repeats' : 'differs'
  // What one language tells apart, another need not: only texts that have little in common cannot rightly be one.
  if (kind === 'repeats' && (different.some(({ first, second }) => shareOf(first, second) >= 0.5) || isSource(context, culprit!.version, present.map(({ version }) => version)))) return null
  const severity: Severity = decided && same.length + different.length - 1 === (kind === 'differs' ? same : different).length ? 'warning' : 'hint'
  const told = kind === 'differs' ? [...different, ...same] : [...same, ...different]
  const spans = told.flatMap(({ index, version }) => [other.row, usual.row].flatMap((row) => row.cells[index]!.segments.slice(0, 1).map((segment) => wholeOf(version, segment))))
  return {
    kind,
    observation: {
      row: other.row.id,
      severity,
      blamed: severity === 'warning' ? blamed : [],
      spans,
      params: { versions: same.map(({ version }) => version), versionsWithout: different.map(({ version }) => version) },
    },
  }
}

/** Whether all the other versions were made from this one: then each of them may have chosen to say it in two ways. */
const isSource = ({ derivedFrom }: CheckContext, version: string, versions: readonly string[]): boolean => versions.every((other) => other === version || derivedFrom[other] === version)

/** The row of a group whose versions say most often together what they say: the first of those. */
function usualOf(group: readonly Said[]): Said {
  const counts = new Map<string, { said: Said; times: number }>()
  for (const said of group) {
    const key = said.texts.join('\n')
    const known = counts.get(key)
    if (known) known.times++
    else counts.set(key, { said, times: 1 })
  }
  return [...counts.values()].reduce((best, one) => (one.times > best.times ? one : best)).said
}

function wordsIn(cell: Cell): string | null {
  if (cell.segments.length === 0) return null
  return cell.segments.map(({ text, marker }) => plain(composed(marker ? text.slice(marker.end) : text).text)).join(' ')
}

/** Letters and digits in lower case, with one space for all that stands between them. A walk: a pattern takes several times as long. */
function plain(text: string): string {
  const words: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isSaid(text, at)) continue
    const start = at
    while (at < text.length && isSaid(text, at)) at++
    words.push(text.slice(start, at))
  }
  return words.join(' ').toLowerCase()
}

const isSaid = (text: string, at: number): boolean => isLetterAt(text, at) || (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57)

function isLong(text: string): boolean {
  return text.length >= fewestLetters && text.split(' ', fewestWords).length >= fewestWords
}

function shareOf(first: string, second: string): number {
  const one = new Set(first.split(' '))
  const other = new Set(second.split(' '))
  const both = [...one].filter((word) => other.has(word)).length
  return both / Math.min(one.size, other.size)
}

/** The values and names of a cell, in one string. */
function valuesOf(cell: Cell, named: ReadonlyMap<string, string>): string {
  const values = cell.segments.flatMap(({ facts }) => facts.filter(({ kind }) => kind !== 'label').map(({ kind, value }) => `${kind} ${value}`))
  return [...values, ...cell.segments.map(({ id }) => named.get(`${cell.version} ${id}`) ?? '')].sort().join('\n')
}

function namesBySegment(context: CheckContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, mentions } of context.names)
    for (const { version, segment } of mentions) {
      const key = `${version} ${segment}`
      names.set(key, `${names.get(key) ?? ''}\n${id}`)
    }
  return names
}
