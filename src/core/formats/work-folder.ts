import type { Problem, Version, Work } from '../model/index.ts'
import { readVersionText } from './version-text.ts'
import { readAlignmentJson, readWorkJson } from './work-json.ts'

/**
 * Reads a work from the files of its folder, keyed by name: `work.json` and a `<version>.md` for each version it lists; `alignment.json`
 * where the rows differ from what the segment ids say.
 *
 * A version whose file is missing or empty is left out and said in a problem; the others still open. `work` is null only where `work.json`
 * is unusable or no version can be read.
 */
export function readWork(files: Readonly<Record<string, string>>): { readonly work: Work | null; readonly problems: readonly Problem[] } {
  const description = files['work.json']
  if (description === undefined) return { work: null, problems: [{ code: 'version-missing', file: 'work.json', line: null, detail: 'work.json' }] }
  const { work, problems: described } = readWorkJson(description, 'work.json')
  const problems: Problem[] = [...described]
  if (!work) return { work: null, problems }
  const versions: Version[] = []
  for (const version of work.versions) {
    const file = versionFile(version.id)
    const source = files[file]
    if (source === undefined) {
      problems.push({ code: 'version-missing', file, line: null, detail: version.id })
      continue
    }
    const { segments, problems: found } = readVersionText(source, file)
    problems.push(...found)
    if (segments.length > 0 && !versions.some(({ id }) => id === version.id)) versions.push({ ...version, segments })
  }
  const source = files[alignmentFile]
  const said = source === undefined ? null : readAlignmentJson(source, alignmentFile)
  problems.push(...(said?.problems ?? []))
  return { work: versions.length > 0 ? { ...work, versions, ...(said?.alignment && { alignment: said.alignment }) } : null, problems }
}

/** The name of the file beside the versions that says how the rows differ from the segment ids. */
export const alignmentFile = 'alignment.json'

/** The name of a version's file in its work folder. */
export const versionFile = (version: string): string => `${version}.md`
