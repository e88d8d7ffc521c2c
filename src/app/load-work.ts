import { readWork, versionFile, type Problem, type Work } from '../core/index.ts'

export interface LoadedWork {
  readonly work: Work | null
  readonly problems: readonly Problem[]
}

/** Fetches a work's folder, beside the page under `texts/<id>/`, and reads it. A file that cannot be fetched is a missing version, not an error. */
export async function loadWork(id: string): Promise<LoadedWork> {
  const folder = `texts/${id}/`
  const description = await fetchText(`${folder}work.json`)
  if (description === null) return readWork({})
  const ids = versionIds(description)
  const texts = await Promise.all(ids.map(async (version) => [versionFile(version), await fetchText(folder + versionFile(version))] as const))
  const files: Record<string, string> = { 'work.json': description }
  for (const [file, text] of texts) if (text !== null) files[file] = text
  return readWork(files)
}

async function fetchText(path: string): Promise<string | null> {
  try {
    const response = await fetch(path)
    // Development servers answer a missing file with the page itself.
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return null
    return await response.text()
  } catch {
    return null
  }
}

/** The versions to fetch, read leniently: whether the description holds is for the reader of works to say. */
function versionIds(description: string): readonly string[] {
  try {
    const json: unknown = JSON.parse(description)
    if (typeof json !== 'object' || json === null || !('versions' in json) || !Array.isArray(json.versions)) return []
    return json.versions.flatMap((version: unknown) =>
      typeof version === 'object' && version !== null && 'id' in version && typeof version.id === 'string' ? [version.id] : [],
    )
  } catch {
    return []
  }
}
