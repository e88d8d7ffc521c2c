import type { Row, SegmentKind } from '../model/index.ts'

/** The parts of a document a reader looks for. */
export type OutlinePart = 'heading' | 'citations' | 'recitals' | 'paragraphs' | 'text' | 'footnotes'

export interface OutlineItem {
  readonly row: string
  readonly kind: SegmentKind
  /** The printed label (`A`, `13`), else the number its id has (`paragraph-11-2` is `11.2`), else the place within its part, counted from 1. */
  readonly label: string
  /** True where the numbering jumps and no version has a segment. */
  readonly gap: boolean
}

export interface OutlineGroup {
  readonly part: OutlinePart
  readonly items: readonly OutlineItem[]
}

const parts = {
  title: 'heading',
  heading: 'heading',
  opening: 'heading',
  citation: 'citations',
  recital: 'recitals',
  paragraph: 'paragraphs',
  text: 'text',
  footnote: 'footnotes',
} as const satisfies Record<SegmentKind, OutlinePart>

/** The rows in reading order, grouped by part; a part met again later begins a new group, so that the order of the document is kept. */
export function outline(rows: readonly Row[]): readonly OutlineGroup[] {
  const groups: { part: OutlinePart; items: OutlineItem[] }[] = []
  for (const row of rows) {
    const part = parts[row.kind]
    let group = groups.at(-1)
    if (group?.part !== part) {
      group = { part, items: [] }
      groups.push(group)
    }
    group.items.push({ row: row.id, kind: row.kind, label: row.label ?? numberOf(row) ?? String(group.items.length + 1), gap: row.gap })
  }
  return groups
}

/**
 * An outline of a long text with at most about `most` items: its headings, or where these are too many or too few for a way through it, every
 * so manieth of the items, so that steps are even. Nothing is left out of a text that has no more.
 */
export function thinOutline(groups: readonly OutlineGroup[], most: number): readonly OutlineGroup[] {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  if (count <= most) return groups
  const headed = groups.filter(({ part }) => part === 'heading')
  const headings = headed.reduce((sum, { items }) => sum + items.length, 0)
  const kept = headings >= most / 10 ? headed : groups
  const step = Math.ceil((kept === headed ? headings : count) / most)
  let at = 0
  return kept.flatMap(({ part, items }) => {
    const chosen = items.filter(() => at++ % step === 0)
    return chosen.length > 0 ? [{ part, items: chosen }] : []
  })
}

/** Ids are permanent: what they number keeps its number whatever comes to stand before it. */
function numberOf({ id, kind }: Row): string | null {
  const rest = id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : ''
  return /^\d+(?:-\d+)*$/.test(rest) ? rest.replaceAll('-', '.') : null
}

/** The label of every row by row id: the printed one, else its place within its part. */
export function rowLabels(rows: readonly Row[]): ReadonlyMap<string, OutlineItem> {
  return new Map(outline(rows).flatMap((group) => group.items.map((item) => [item.row, item])))
}
