import type { Segment, Work } from '../../core/index.ts'
import type { Correction } from './kept-works.ts'

/** The texts of a work as read, with what was corrected since. A correction of a segment that is not there changes nothing. */
export function applyCorrections(versions: Work['versions'], corrections: readonly Correction[]): Work['versions'] {
  if (corrections.length === 0) return versions
  const byVersion = new Map<string, Map<string, Segment>>()
  for (const { version, segment } of corrections) byVersion.set(version, (byVersion.get(version) ?? new Map<string, Segment>()).set(segment.id, segment))
  return versions.map((version) => {
    const corrected = byVersion.get(version.id)
    return corrected ? { ...version, segments: version.segments.map((segment) => corrected.get(segment.id) ?? segment) } : version
  })
}

/** The corrections with one more; a segment put back as it was read is none. */
export function withCorrection(versions: Work['versions'], corrections: readonly Correction[], { version, segment }: Correction): readonly Correction[] {
  const rest = corrections.filter((other) => other.version !== version || other.segment.id !== segment.id)
  const read = versions.find(({ id }) => id === version)?.segments.find(({ id }) => id === segment.id)
  return !read || read.text === segment.text ? rest : [...rest, { version, segment }]
}
