import { alignmentFile, applyAlignment, readWork, versionFile, type Problem, type Work } from '../core/index.ts'
import { fetchText } from './library/fetch-text.ts'

export interface LoadedWork {
  readonly work: Work | null
  readonly problems: readonly Problem[]
}

/** Fetches a work's folder, beside the page under `texts/<id>/`, and reads it. A file that cannot be fetched is a missing version, not an error. */
export async function loadWork(id: string): Promise<LoadedWork> {
  const folder = `texts/${id}/`
  const description = await fetchText(`${folder}work.json`)
  if (description === null) return readWork({})
  const { versions, aligned } = listed(description)
  const names = [...versions.map(versionFile), ...(aligned ? [alignmentFile] : [])]
  const texts = await Promise.all(names.map(async (file) => [file, await fetchText(folder + file)] as const))
  const files: Record<string, string> = { 'work.json': description }
  for (const [file, text] of texts) if (text !== null) files[file] = text
  const { work, problems } = readWork(files)
  return { work, problems: [...problems, ...(work?.alignment ? applyAlignment(work.versions, work.alignment).problems : [])] }
}

/** The files to fetch, read leniently: whether the description holds is for the reader of works to say. */
function listed(description: string): { readonly versions: readonly string[]; readonly aligned: boolean } {
  try {
    const json: unknown = JSON.parse(description)
    if (typeof json !== 'object' || json === null || !('versions' in json) || !Array.isArray(json.versions)) return { versions: [], aligned: false }
    const versions = json.versions.flatMap((version: unknown) => (typeof version === 'object' && version !== null && 'id' in version && typeof version.id === 'string' ? [version.id] : []))
    // Asking a server for a file that is not there is an error in the page's console: the description says whether there is one.
    return { versions, aligned: 'aligned' in json && json.aligned === true }
  } catch {
    return { versions: [], aligned: false }
  }
}
