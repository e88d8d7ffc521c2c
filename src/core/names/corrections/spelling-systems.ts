import type { LanguageTag, Mention, NameKind } from '../../model/index.ts'
import { spellingSystem, type CyrillicForm } from '../match/index.ts'

/** Says of each mention which system its spelling follows, from the Cyrillic spellings among them; the names of bodies are translated and follow none. */
export function withSystems(mentions: readonly Mention[], kind: NameKind, languageOf: (version: string) => LanguageTag): readonly Mention[] {
  const forms = new Map<string, CyrillicForm>()
  for (const { version, lemma } of mentions) if (/\p{Script=Cyrillic}/u.test(lemma)) forms.set(`${languageOf(version)}/${lemma}`, { text: lemma, language: languageOf(version) })
  const cyrillic = kind === 'body' ? [] : [...forms.values()]
  const known = new Map<string, ReturnType<typeof spellingSystem>>()
  return mentions.map(({ version, segment, start, end, text, lemma }) => {
    const language = languageOf(version)
    const key = `${language}/${lemma}`
    const said = known.get(key) ?? (cyrillic.length > 0 && /\p{Script=Latin}/u.test(lemma) ? spellingSystem(lemma, { cyrillic, language }) : { system: null })
    known.set(key, said)
    return { version, segment, start, end, text, lemma, ...said }
  })
}
