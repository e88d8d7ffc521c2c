import { alignVersions, type AlignmentChanges, type Work } from '../core/index.ts'

/** A work whose versions say nothing of which segments belong together, with rows found by what the segments say. */
export function alignWork(work: Work): Work & { readonly alignment: AlignmentChanges } {
  const found = alignVersions(work.versions.map(({ language, segments }) => ({ language, segments: segments.map(({ text }) => text) })))
  const rows = found.map(({ cells }) => ({
    cells: Object.fromEntries(
      work.versions.flatMap(({ id, segments }, version) => {
        const places = cells[version] ?? []
        return places.length === 0 ? [] : [[id, places.map((place) => segments[place]!.id)]]
      }),
    ),
  }))
  return { ...work, alignment: { rows, moves: [] } }
}
