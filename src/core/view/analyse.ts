import { applyAlignment } from '../align/index.ts'
import { checkWork, type FactIndex } from '../checks/index.ts'
import { readFacts } from '../facts/index.ts'
import type { Alignment, Finding, Name, Work } from '../model/index.ts'
import { findNames } from '../names/index.ts'

/** What is known of a work once everything has looked at it. Plain data: it crosses a worker's border as it is. */
export interface Analysis {
  readonly alignment: Alignment
  readonly facts: FactIndex
  readonly names: readonly Name[]
  readonly findings: readonly Finding[]
}

/** Aligns the work by its segment ids and what it says beside them, reads its facts, finds its names and runs every check. Page and command both call this, so they agree. */
export function analyse(work: Work): Analysis {
  const { alignment } = applyAlignment(work.versions, work.alignment)
  const facts = Object.fromEntries(
    work.versions.map((version) => [
      version.id,
      Object.fromEntries(version.segments.map((segment) => [segment.id, readFacts(segment, version.language)])),
    ]),
  )
  const names = findNames(work, alignment)
  const findings = checkWork({ work, alignment, facts, names })
  return { alignment, facts, names, findings }
}
