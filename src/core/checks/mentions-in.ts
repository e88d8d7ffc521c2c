import type { Mention, Name } from '../model/index.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { rememberByContext } from './remember-by-context.ts'

/** A mention with the name it is of, and its place among all mentions, name by name. */
export interface MentionHere {
  readonly name: Name
  readonly mention: Mention
  readonly order: number
}

interface Places {
  readonly mentions: ReadonlyMap<string, readonly MentionHere[]>
  /** The place of its row in the list of rows, by segment. */
  readonly rows: ReadonlyMap<string, number>
}

const none: readonly MentionHere[] = []

/** The mentions in a segment, name by name. Read once for a work: asking every name of every segment would take the square of it. */
export function mentionsIn(context: CheckContext, version: string, segment: string): readonly MentionHere[] {
  return placesIn(context).mentions.get(keyOf(version, segment)) ?? none
}

/** The row a segment stands in; null where it stands in none. */
export function rowOf(context: CheckContext, { version, segment }: Pick<Mention, 'version' | 'segment'>): CheckedRow | null {
  const at = placesIn(context).rows.get(keyOf(version, segment))
  return at === undefined ? null : (context.rows[at] ?? null)
}

/** The rows that have a mention of a name, in order. */
export function rowsWith(context: CheckContext, { mentions }: Name): readonly CheckedRow[] {
  const { rows } = placesIn(context)
  const found = new Set(mentions.map(({ version, segment }) => rows.get(keyOf(version, segment)) ?? -1))
  return [...found].sort((a, b) => a - b).flatMap((at) => context.rows[at] ?? [])
}

const keyOf = (version: string, segment: string): string => `${version}/${segment}`

const placesIn = rememberByContext((context): Places => {
  const mentions = new Map<string, MentionHere[]>()
  let order = 0
  for (const name of context.names)
    for (const mention of name.mentions) {
      const key = keyOf(mention.version, mention.segment)
      const list = mentions.get(key)
      const here = { name, mention, order: order++ }
      if (list) list.push(here)
      else mentions.set(key, [here])
    }
  const rows = new Map<string, number>()
  for (const [at, row] of context.rows.entries()) for (const cell of row.cells) for (const { id } of cell.segments) rows.set(keyOf(cell.version, id), at)
  return { mentions, rows }
})
