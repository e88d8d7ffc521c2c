import { alignmentFile, applyAlignment, readReview, readWork, reviewFile, versionFile, type Problem, type Review, type Work } from '../core/index.ts'
import { fetchText } from './library/fetch-text.ts'

export interface LoadedWork {
  readonly work: Work | null
  readonly problems: readonly Problem[]
  /** What the work's folder says of its findings; left out where it says nothing. */
  readonly review?: Review
}

/** Fetches a work's folder, beside the page under `texts/<id>/`, and reads it. A file that cannot be fetched is a missing version, not an error. */
export async function loadWork(id: string): Promise<LoadedWork> {
  const folder = `texts/${id}/`
  const description = await fetchText(`${folder}work.json`)
  if (description === null) return readWork({})
  const { versions, aligned, reviewed } = listed(description)
  const names = [...versions.map(versionFile), ...(aligned ? [alignmentFile] : [])]
  const texts = await Promise.all(names.map(async (file) => [file, await fetchText(folder + file)] as const))
  const files: Record<string, string> = { 'work.json': description }
  for (const [file, text] of texts) if (text !== null) files[file] = text
  const { work, problems } = readWork(files)
  const source = reviewed ? await fetchText(folder + reviewFile) : null
  const { review, problems: ofReview } = source === null ? { review: null, problems: [] } : readReview(source, reviewFile)
  const found = [...problems, ...(work?.alignment ? applyAlignment(work.versions, work.alignment).problems : []), ...ofReview]
  return review ? { work, problems: found, review } : { work, problems: found }
}

/** The files to fetch, read leniently: whether the description holds is for the reader of works to say. */
function listed(description: string): { readonly versions: readonly string[]; readonly aligned: boolean; readonly reviewed: boolean } {
  try {
    const json: unknown = JSON.parse(description)
    if (typeof json !== 'object' || json === null || !('versions' in json) || !Array.isArray(json.versions)) return nothing
    const versions = json.versions.flatMap((version: unknown) => (typeof version === 'object' && version !== null && 'id' in version && typeof version.id === 'string' ? [version.id] : []))
    // Asking a server for a file that is not there is an error in the page's console: the description says whether there is one.
    return { versions, aligned: 'aligned' in json && json.aligned === true, reviewed: 'reviewed' in json && json.reviewed === true }
  } catch {
    return nothing
  }
}

const nothing = { versions: [], aligned: false, reviewed: false } as const
