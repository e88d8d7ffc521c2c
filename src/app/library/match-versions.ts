import type { CatalogueVersion } from './catalogue.ts'

/**
 * Versions some name or code of which holds what was typed, in any language the names are known in; those it begins a word of come first,
 * and first of all an equal code. Accents count for nothing: `francais` finds français.
 */
export function matchVersions(versions: readonly CatalogueVersion[], typed: string): readonly CatalogueVersion[] {
  const wanted = bare(typed.trim())
  if (wanted === '') return versions
  const ranked = versions.flatMap((version) => {
    const codes = [version.id, version.language].map(bare)
    const names = [...Object.values(version.label), version.name, version.own ?? ''].map(bare)
    if (codes.includes(wanted)) return [{ version, rank: 0 }]
    if (names.some((name) => name.startsWith(wanted))) return [{ version, rank: 1 }]
    if (names.some((name) => name.split(/[\s(,-]+/).some((word) => word.startsWith(wanted)))) return [{ version, rank: 2 }]
    return names.some((name) => name.includes(wanted)) ? [{ version, rank: 3 }] : []
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ version }) => version)
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
