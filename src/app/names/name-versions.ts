import type { Version, Work } from '../../core/index.ts'

/** So many columns a matrix of names still shows at a glance. */
const mostColumns = 8

/** The versions names are compared in: all of a work, or of one with many those on the page. */
export function nameVersions(work: Work, shown: readonly string[]): readonly Version[] {
  return work.versions.length <= mostColumns ? work.versions : shown.flatMap((id) => work.versions.find((version) => version.id === id) ?? [])
}
