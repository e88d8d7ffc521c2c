import { romanizations, romanize } from '../romanizations/index.ts'

const cache = new Map<string, string>()

/**
 * The romanization a Latin spelling follows, given the Cyrillic nominatives of the same name: the first system, those made for the
 * language of the version before others, that gives the spelling letter for letter. Null where none does.
 */
export function systemOf(lemma: string, language: string, cyrillic: readonly { readonly language: string; readonly lemma: string }[]): string | null {
  if (!/\p{Script=Latin}/u.test(lemma) || cyrillic.length === 0) return null
  const target = lemma.normalize('NFC')
  const systems = romanizations.filter(({ to }) => to === 'Latn')
  const preferred = [...systems.filter(({ audience }) => audience === language), ...systems.filter(({ audience }) => audience !== language && audience === null), ...systems.filter(({ audience }) => audience !== language && audience !== null)]
  for (const system of preferred) {
    for (const form of cyrillic) {
      if (form.language !== system.language) continue
      const key = `${system.id}/${form.lemma}`
      const spelled = cache.get(key) ?? romanize(form.lemma, system.id).text.normalize('NFC')
      cache.set(key, spelled)
      if (spelled === target) return system.id
    }
  }
  return null
}

