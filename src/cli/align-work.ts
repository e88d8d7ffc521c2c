import { alignVersions, segmentOf, type Segment, type Work } from '../core/index.ts'

/**
 * A work whose versions say nothing of which segments belong together, with rows found by what the segments say: those of a row get one
 * id, that of its first. Several segments of a version in one row become one, joined by line ends.
 */
export function alignWork(work: Work): Work {
  const rows = alignVersions(work.versions.map(({ language, segments }) => ({ language, segments: segments.map(({ text }) => text) })))
  const taken = new Set<string>()
  const named = rows.map(({ cells }) => {
    const members = cells.map((places, version) => places.map((place) => work.versions[version]!.segments[place]!))
    const stem = members.flat()[0]?.id ?? 'text'
    let id = stem
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
    taken.add(id)
    return { id, members }
  })
  return {
    ...work,
    versions: work.versions.map((version, index) => ({
      ...version,
      segments: named.flatMap(({ id, members }) => {
        const cell = members[index] ?? []
        return cell.length === 0 ? [] : [joined(id, cell)]
      }),
    })),
  }
}

function joined(id: string, cell: readonly Segment[]): Segment {
  const [first] = cell
  if (first && cell.length === 1) return { ...first, id }
  return { ...segmentOf(id, cell.map(({ text }) => text).join('\n')), kind: first?.kind ?? 'text' }
}
