import type { AuthorityName, LanguageTag, NameKind, NameTableRow } from '../model/index.ts'

/** One spelling in a list of names, before the best of each language is taken. */
export interface ListedSpelling {
  /** What the spellings of one name share: its id, or its label. */
  readonly key: string
  readonly kind: NameKind | null
  readonly label: string
  readonly language: LanguageTag
  readonly text: string
  /** True where the list says that this is the one to use. */
  readonly preferred: boolean
  readonly count: number
}

/** Of each name the best spelling of each language: the one said to be preferred, else the one the name is listed under, else the most used. */
export function authorityFrom(listed: readonly ListedSpelling[]): readonly AuthorityName[] {
  const byName = new Map<string, ListedSpelling[]>()
  for (const spelling of listed) byName.set(spelling.key, [...(byName.get(spelling.key) ?? []), spelling])
  return [...byName.values()].map((spellings) => {
    const best = new Map<LanguageTag, ListedSpelling>()
    for (const spelling of spellings) {
      const before = best.get(spelling.language)
      if (!before || rank(spelling) > rank(before) || (rank(spelling) === rank(before) && spelling.count > before.count)) best.set(spelling.language, spelling)
    }
    const [first] = spellings
    return { kind: first?.kind ?? null, label: first?.label ?? '', spellings: [...best.values()].map(({ language, text }) => ({ language, text })) }
  })
}

const rank = ({ preferred, text, label }: ListedSpelling): number => (preferred ? 2 : text === label ? 1 : 0)

/** The spellings of a row as one list: those set first by language, then those printed; equal ones of two versions stay two. */
export function preferredOnly({ preferred, spellings }: NameTableRow): readonly (readonly [LanguageTag, string])[] {
  return Object.entries(preferred).filter(([language, text]) => !spellings.some((spelling) => spelling.language === language && spelling.lemma === text))
}
