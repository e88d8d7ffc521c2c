import type { LanguageTag, Work } from '../../model/index.ts'

/** The language of each version by its id; `und` for one the work does not have. */
export function languagesOf(work: Work): (version: string) => LanguageTag {
  const languages = new Map(work.versions.map(({ id, language }) => [id, language]))
  return (version) => languages.get(version) ?? 'und'
}
