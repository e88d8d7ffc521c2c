import { readWork, versionFile, type Localized, type Problem, type Work } from '../../core/index.ts'
import { fetchJson, fetchText } from './fetch-text.ts'

/** One version of a work that has more of them than anybody opens at once. */
export interface CatalogueVersion {
  readonly id: string
  readonly language: string
  readonly label: Localized
  /** The language's name in itself, where it is known. */
  readonly own?: string
  /** Another name to find it by. */
  readonly name: string
}

export interface Catalogue {
  /** What `work.json` would say, but for the versions. */
  readonly head: Readonly<Record<string, unknown>>
  readonly versions: readonly CatalogueVersion[]
  /** Versions opened at a first visit. */
  readonly first: readonly string[]
}

const catalogues = new Map<string, Promise<Catalogue | null>>()

/** The catalogue of a work, fetched once; null where it cannot be had. */
export function loadCatalogue(work: string): Promise<Catalogue | null> {
  const known = catalogues.get(work)
  if (known) return known
  const loading = fetchJson(`texts/${work}/catalogue.json`).then(readCatalogue)
  catalogues.set(work, loading)
  return loading
}

/** Reads the versions asked for, in the catalogue's order of asking; what cannot be fetched is a problem, as in any work. */
export async function readFromCatalogue(
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<{ readonly work: Work | null; readonly problems: readonly Problem[] }> {
  const wanted = [...new Set(ids)].flatMap((id) => catalogue.versions.find((version) => version.id === id) ?? [])
  const { common, ...head } = catalogue.head
  const shared = isRecord(common) ? common : {}
  const files: Record<string, string> = {
    'work.json': JSON.stringify({ ...head, versions: wanted.map((version) => ({ ...shared, ...version })) }),
  }
  const texts = await Promise.all(
    wanted.map(async ({ id }) => [versionFile(id), await fetchText(`texts/${String(head['id'])}/${versionFile(id)}`)] as const),
  )
  for (const [file, text] of texts) if (text !== null) files[file] = text
  return readWork(files)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readCatalogue(json: unknown): Catalogue | null {
  if (!isRecord(json)) return null
  const { versions, first, ...head } = json
  if (!Array.isArray(versions)) return null
  const listed = versions.filter(
    (version: unknown): version is CatalogueVersion =>
      isRecord(version) && typeof version['id'] === 'string' && typeof version['language'] === 'string' && isRecord(version['label']),
  )
  return { head, versions: listed, first: Array.isArray(first) ? first.filter((id: unknown) => typeof id === 'string') : [] }
}
