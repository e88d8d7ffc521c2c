import type { Version, Work } from '../../core/index.ts'
import type { Companions, Original } from '../../workers/opening.ts'
import type { OpeningItem } from './open-store.ts'

/** A work about to be opened. */
export interface Draft {
  readonly work: Work
  readonly companions: Companions
  readonly originals: readonly Original[]
  /** Lists of versions whose equal segment ids are rows, where rows are to be found; null where there is nothing to find. */
  readonly given: readonly (readonly string[])[] | null
}

/** Files with something to read in them that are to be read as texts. */
export const textItems = (items: readonly OpeningItem[]): readonly OpeningItem[] => items.filter(({ use, reading }) => use === 'text' && reading?.work)

/** True for what says itself what work it is. */
const isWhole = ({ reading }: OpeningItem): boolean => reading?.format === 'json' || reading?.format === 'folder'

/** Those of the files that could be versions of one work, or works of their own: only the person knows. */
export const looseItems = (items: readonly OpeningItem[]): readonly OpeningItem[] => textItems(items).filter((item) => !isWhole(item))

/** What is taken to be meant until the person says: files of one version each are one work; a file of several versions is one by itself. */
export const likelyTogether = (items: readonly OpeningItem[]): boolean => looseItems(items).filter(({ reading }) => (reading?.work?.versions.length ?? 0) > 1).length < 2

/** The works that come of the files. `title` names the one of several files. */
export function chooseWorks(items: readonly OpeningItem[], together: boolean, title: string): readonly Draft[] {
  const loose = looseItems(items)
  const whole = textItems(items).filter(isWhole)
  const groups = together && loose.length > 0 ? [loose] : loose.map((item) => [item])
  const one = groups.length + whole.length === 1
  return [...whole.map((item) => wholeDraft(item, one ? title : '')), ...groups.map((group) => draftOf(group, one || (together && title !== '') ? title : likelyTitle(group)))]
}

/** A file that says what work it is keeps its title in every language, unless it is to be called something else. */
function wholeDraft({ name, reading }: OpeningItem, title: string): Draft {
  const work = reading?.work ?? emptyWork
  const { originals = [], ...companions } = reading?.companions ?? {}
  const said = Object.values(work.title)
  return { work: { ...work, title: said.length > 0 && (title === '' || said.includes(title)) ? work.title : { und: title || stemOf(name) } }, companions, originals, given: null }
}

const emptyWork: Work = { id: 'work', title: {}, identifiers: {}, date: null, versions: [] }

function draftOf(group: readonly OpeningItem[], title: string): Draft {
  const versions: Version[] = []
  const originals: Original[] = []
  const files: { readonly ids: readonly string[]; readonly segments: ReadonlySet<string>; readonly given: boolean }[] = []
  const sameLanguage = (language: string): number => group.flatMap(({ reading }) => reading?.work?.versions ?? []).filter((version) => version.language === language).length
  for (const { name, reading, said, source } of group) {
    const own = reading?.work?.versions ?? []
    const ids = new Map<string, string>()
    for (const { id } of own) ids.set(id, freeId(id, [...versions.map((version) => version.id), ...ids.values()]))
    for (const version of own) {
      versions.push({
        ...version,
        id: ids.get(version.id) ?? version.id,
        derivedFrom: version.derivedFrom === null ? null : (ids.get(version.derivedFrom) ?? null),
        // Two texts in one language are told apart by their files.
        label: group.length > 1 && sameLanguage(version.language) > 1 && Object.keys(version.label).length === 0 ? { und: stemOf(name) } : version.label,
        provenance: Object.keys(version.provenance).length === 0 ? { und: name } : version.provenance,
      })
    }
    files.push({ ids: [...ids.values()], segments: new Set(own.flatMap(({ segments }) => segments.map(({ id }) => id))), given: reading?.rowsGiven === true })
    if (source.kind === 'file' && reading?.format) originals.push({ name: baseName(name), format: reading.format, said, versions: Object.fromEntries(ids), bytes: source.file })
  }
  const first = group[0]?.reading?.work
  const clusters = clustersOf(files)
  const nothingToFind = versions.length < 2 || (clusters.length === 1 && clusters[0]?.length === versions.length)
  return { work: { ...emptyWork, ...first, title: title === '' ? { ...first?.title } : { und: title }, versions }, companions: {}, originals, given: nothingToFind ? null : clusters }
}

/** Files that give rows and share most of their ids are one list; a file of one version that shares them with none is on its own. */
function clustersOf(files: readonly { readonly ids: readonly string[]; readonly segments: ReadonlySet<string>; readonly given: boolean }[]): readonly (readonly string[])[] {
  const clusters: { ids: string[]; segments: Set<string> }[] = []
  for (const { ids, segments, given } of files) {
    if (!given) continue
    const home = clusters.find((cluster) => 2 * [...segments].filter((id) => cluster.segments.has(id)).length >= Math.min(segments.size, cluster.segments.size))
    if (home) {
      home.ids.push(...ids)
      for (const id of segments) home.segments.add(id)
    } else clusters.push({ ids: [...ids], segments: new Set(segments) })
  }
  return clusters.map(({ ids }) => ids).filter(({ length }) => length > 1)
}

/** An id that none of the others is: the wanted one, or it with a number behind it. */
export function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted
  for (let n = 2; taken.includes(id); n++) id = `${wanted}-${n}`
  return id
}

const baseName = (path: string): string => path.split('/').at(-1) ?? path
const stemOf = (path: string): string => baseName(path).replace(/\.[^.]*$/, '')

/** What a work of these files would be called: by the file's name without its language; where that is all of the name, by its folder or first words. */
export function likelyTitle(group: readonly OpeningItem[]): string {
  const [first] = group
  if (!first?.reading?.work) return ''
  const { work } = first.reading
  const own = Object.values(work.title)[0]
  if (own !== undefined) return own
  const stem = stemOf(first.name)
  const [version] = work.versions
  const tail = new RegExp(`(?:^|[._ -])${version?.language.split('-')[0] ?? ''}(?:[-_][a-z]{2,4})?$`, 'i')
  const bare = stem.replace(tail, '')
  if (bare !== '') return bare
  const folder = first.name.split('/').at(-2)
  const words = version?.segments.find(({ text }) => /\p{L}/u.test(text))?.text.trim() ?? ''
  return folder ?? (words.length > 80 ? `${words.slice(0, 79)}…` : words || stem)
}

/** True where a file could serve as a translation memory: it says itself which of its texts in two languages or more belong together. */
export const canBeMemory = ({ reading }: OpeningItem): boolean => reading?.rowsGiven === true && new Set(reading.work?.versions.map(({ language }) => language)).size > 1
