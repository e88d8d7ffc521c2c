import type { Mention, Name, Row } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useNames } from './names-store.ts'

export interface PlacedMention {
  readonly mention: Mention
  readonly row: string
}

/** The mentions of a name one can be led to, in reading order: row by row, in each the versions as they stand on the page. */
export function shownMentions(name: Name, rows: readonly Row[], versions: readonly string[]): readonly PlacedMention[] {
  const bySegment = new Map<string, Mention[]>()
  for (const mention of name.mentions) {
    const key = `${mention.version}/${mention.segment}`
    bySegment.set(key, [...(bySegment.get(key) ?? []), mention])
  }
  return rows.flatMap((row) =>
    versions.flatMap((version) => (row.cells[version] ?? []).flatMap((segment) => (bySegment.get(`${version}/${segment}`) ?? []).toSorted((a, b) => a.start - b.start).map((mention) => ({ mention, row: row.id })))),
  )
}

/** Leads to a mention of the opened name, counted among those shown, round at the ends. */
export function goToMention(name: Name, place: number): void {
  const { rows, view } = useReader.getState()
  const mentions = shownMentions(name, rows, shownVersions(view))
  if (mentions.length === 0) return
  const at = ((place % mentions.length) + mentions.length) % mentions.length
  const target = mentions[at]
  if (!target) return
  useNames.setState({ mention: at })
  goToRow(target.row, { how: 'near', finding: null })
}

export const shownVersions = (view: { readonly layout: string; readonly reading: string; readonly versions: readonly string[] }): readonly string[] => (view.layout === 'single' ? [view.reading] : view.versions)
