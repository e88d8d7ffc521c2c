import type { Name, Version } from '../model/index.ts'
import { groupBy } from '../model/index.ts'

/** One spelling of a name in one version. */
export interface NameSpelling {
  /** Without case ending. */
  readonly lemma: string
  readonly count: number
  /** Id of the romanization it follows, or null. */
  readonly system: string | null
  /** What the rules of the system give where the spelling breaks them, else null. */
  readonly regular: string | null
  /** The printed forms other than the lemma, in order of their first place. */
  readonly forms: readonly string[]
  /** Segments of its mentions, in order, without doubles. */
  readonly segments: readonly string[]
}

export interface VersionSpellings {
  readonly version: string
  readonly spellings: readonly NameSpelling[]
}

/** Every spelling of a name by version, in the work's order of versions; versions that never name it are left out. The most used spelling comes first. */
export function nameSpellings(name: Name, versions: readonly Version[]): readonly VersionSpellings[] {
  return versions.flatMap((version) => {
    const mentions = name.mentions.filter((mention) => mention.version === version.id)
    const byLemma = groupBy(mentions, (mention) => mention.lemma)
    const spellings = [...byLemma].map(
      ([lemma, group]): NameSpelling => ({
        lemma,
        count: group.length,
        system: group.find((mention) => mention.system !== null)?.system ?? null,
        regular: group.find((mention) => mention.regular !== undefined)?.regular ?? null,
        forms: [...new Set(group.map((mention) => mention.text))].filter((form) => form !== lemma),
        segments: [...new Set(group.map((mention) => mention.segment))],
      }),
    )
    return spellings.length > 0 ? [{ version: version.id, spellings: spellings.toSorted((a, b) => b.count - a.count) }] : []
  })
}
