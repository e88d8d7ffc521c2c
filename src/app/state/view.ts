import type { Clause, Version, Work } from '../../core/index.ts'

export const layouts = ['columns', 'stacked', 'single'] as const
export type Layout = (typeof layouts)[number]

/** What is done with the rows: they are read, or looked at as an alignment and mended. */
export const modes = ['read', 'align'] as const
export type Mode = (typeof modes)[number]

/** By sentences instead of words; moved text as moved; capitals, and punctuation, no difference. */
export const diffChoices = ['sentence', 'moved', 'case', 'punctuation'] as const
export type DiffChoice = (typeof diffChoices)[number]

export const maxColumns = 6

/** What of the work is shown, and how: everything a link carries. */
export interface View {
  readonly work: string
  /** Shown versions, in order, without doubles; one to six. */
  readonly versions: readonly string[]
  readonly layout: Layout
  readonly mode: Mode
  /** The version read in the single layout. */
  readonly reading: string
  /** `printed`, or the id of a spelling target. */
  readonly spelling: string
  /** Version id to the spelling of its column, where that is another than the page's. */
  readonly spellings: Readonly<Record<string, string>>
  /** Version id to the version in the same language it is compared with. */
  readonly compare: Readonly<Record<string, string>>
  /** How the words of compared versions are set against each other. */
  readonly diffBy: readonly DiffChoice[]
  /** True where the facts of each row are listed under it. */
  readonly facts: boolean
  /** True where facts are marked in the text. */
  readonly factMarks: boolean
  /** True where only rows with findings or differing words are shown. */
  readonly only: boolean
  /** What is looked for in the text; empty where nothing is. */
  readonly find: string
  /** True where its words are whole words. */
  readonly whole: boolean
  /** What a row must contain, or must not, to be found. */
  readonly where: readonly Clause[]
  /** The row under the eye. */
  readonly row: string | null
  readonly finding: string | null
}

/** What a link or saved settings may say; anything may be missing or out of date. */
export type PartialView = { readonly [Key in keyof View]?: View[Key] | undefined }

/** Nothing looked for: a search is for the moment, and no part of how one likes to read. */
export const noSearch = { find: '', whole: false, where: [] } as const satisfies Partial<View>

/** As many versions as fit the width, one of each language first, in the work's order. */
export function startingVersions(all: readonly Pick<Version, 'id' | 'language'>[], room: number): readonly string[] {
  const byLanguage = all.filter((version, index) => all.findIndex(({ language }) => language === version.language) === index)
  const rest = all.filter((version) => !byLanguage.includes(version))
  const count = Math.min(Math.max(room, 1), maxColumns, byLanguage.length)
  return [...byLanguage, ...rest].slice(0, count).map(({ id }) => id)
}

/** Makes a view the work can show: what was asked where the work has it, else what `fallback` says. */
export function viewOf(work: Work, asked: PartialView, fallback: { readonly versions: readonly string[]; readonly layout: Layout; readonly reading: string }): View {
  const known = (id: string): boolean => work.versions.some((version) => version.id === id)
  const language = (id: string): string | undefined => work.versions.find((version) => version.id === id)?.language
  const wanted = [...new Set(asked.versions ?? [])].filter(known).slice(0, maxColumns)
  const versions = wanted.length > 0 ? wanted : fallback.versions
  const reading = [asked.reading, fallback.reading, versions[0]].find((id) => id !== undefined && known(id)) ?? ''
  const compare = Object.fromEntries(
    Object.entries(asked.compare ?? {}).filter(([version, base]) => known(version) && known(base) && version !== base && language(version) === language(base)),
  )
  return {
    work: work.id,
    versions,
    layout: asked.layout ?? fallback.layout,
    mode: asked.mode ?? 'read',
    reading,
    spelling: asked.spelling ?? 'printed',
    spellings: Object.fromEntries(Object.entries(asked.spellings ?? {}).filter(([version]) => known(version))),
    compare,
    diffBy: asked.diffBy ?? [],
    facts: asked.facts ?? false,
    factMarks: asked.factMarks ?? false,
    only: asked.only ?? false,
    find: asked.find ?? '',
    whole: asked.whole ?? false,
    where: asked.where ?? [],
    row: asked.row ?? null,
    finding: asked.finding ?? null,
  }
}

/** Shows a hidden version at the end, or hides a shown one; the last shown one stays. */
export function toggleVersion(versions: readonly string[], id: string): readonly string[] {
  if (versions.includes(id)) return versions.length > 1 ? versions.filter((version) => version !== id) : versions
  return versions.length < maxColumns ? [...versions, id] : versions
}

/** Moves a version to a place among the shown ones, counted from 0 and cut to the row of columns. */
export function moveVersion(versions: readonly string[], id: string, to: number): readonly string[] {
  if (!versions.includes(id)) return versions
  const rest = versions.filter((version) => version !== id)
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, id)
}
