import type { Name, Work } from '../model/index.ts'
import { createRespell, spellingTargets } from '../names/index.ts'
import type { Substitution } from './cell-runs.ts'

/**
 * What to show instead of each mention so that names stand in one spelling: by version id, then segment id. Mentions the target has no form
 * for, or already has as printed, are not in it. A target that is no spelling of this work changes nothing: links outlive lists of targets.
 * A form is proposed where a rule made it: no version in the language asked for prints the name, and nobody set it.
 */
export function substitutions(work: Work, names: readonly Name[], target: string): Readonly<Record<string, Readonly<Record<string, readonly Substitution[]>>>> {
  if (!spellingTargets(work).some(({ id }) => id === target)) return {}
  const respell = createRespell(work, names)
  const languages = new Map(work.versions.map(({ id, language }) => [id, language]))
  const result: Record<string, Record<string, Substitution[]>> = {}
  for (const name of names) {
    const known = name.preferred?.[target] !== undefined || name.mentions.some(({ version }) => languages.get(version) === target)
    for (const mention of name.mentions) {
      const shown = respell(name, mention, target)
      if (shown === null || shown === mention.text) continue
      const { version, segment, start, end } = mention
      const segments = (result[version] ??= {})
      const list = (segments[segment] ??= [])
      list.push({ start, end, shown, proposed: !known })
    }
  }
  return result
}
