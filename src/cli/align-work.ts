import { findRows, type AlignmentChanges, type Work } from '../core/index.ts'

/** A work whose versions say nothing of which segments belong together, with rows found by what the segments say. */
export function alignWork(work: Work): Work & { readonly alignment: AlignmentChanges } {
  return { ...work, alignment: findRows(work.versions) }
}
