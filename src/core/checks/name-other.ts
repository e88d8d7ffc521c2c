import type { LanguageTag, Mention, Name } from '../model/index.ts'
import { compareNames } from '../names/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext } from './context.ts'
import { mentionsIn, rowOf } from './mentions-in.ts'
import type { Place } from './place.ts'
import { vote } from './vote.ts'

/** A person's name that differs beyond spelling from what the other versions print, as Igor Chuprin from Чуприна: perhaps another person. */
export const nameOther = {
  id: 'name-other',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: { silent: [{ en: 'Igor Chuprina', de: 'Igor Tschuprina', ru: 'Игорь Чуприна' }], finds: [] },
  blind: 'Two people whose names are spelled alike; works of two versions, where neither can be told to be right.',
  run: (context) => {
    const persons = context.names.filter(({ kind }) => kind === 'person')
    const languages = new Map(context.rows[0]?.cells.map(({ version, language }) => [version, language] as const))
    return [...persons.flatMap((name) => observeSpelling(context, name, languages)), ...observeSwaps(context)]
  },
} satisfies Check

/** One name: a version whose spelling no other version's is, even with every allowance for scripts and systems. */
function observeSpelling(context: CheckContext, name: Name, languages: ReadonlyMap<string, LanguageTag>): Observation[] {
  const fullest = new Map<string, Mention>()
  for (const mention of name.mentions) {
    const before = fullest.get(mention.version)
    if (mention.lemma.includes(' ') && (!before || words(mention) > words(before))) fullest.set(mention.version, mention)
  }
  const mentions = [...fullest.values()]
  if (mentions.length < 3) return []
  const clusters = clustered(mentions, (a, b) => isAlike(a, b, languages))
  if (new Set(clusters).size < 2) return []
  const values = Object.fromEntries(mentions.map(({ version }, index) => [version, String(clusters[index])]))
  const blamed = vote(values, context.derivedFrom)
  if (blamed.length === 0 || blamed.length * 2 >= mentions.length) return []
  const odd = mentions.filter(({ version, text }) => blamed.includes(version) && !mixesScripts(text))
  if (odd.length === 0) return []
  const row = rowOf(context, odd[0]!)?.id
  if (row === undefined) return []
  const others = mentions.filter(({ version }) => !blamed.includes(version))
  return [
    {
      row,
      severity: 'warning',
      blamed,
      spans: [...odd, ...others].map(placeOfMention),
      params: { text: [...new Set(odd.map(({ lemma }) => lemma))].join(', '), versions: others.map(({ version }) => version), values: [...new Set(others.map(({ lemma }) => lemma))] },
    },
  ]
}

/** Look-alike letters explain the difference, and are reported as what they are. */
const mixesScripts = (text: string): boolean => text.split(/[\s-]+/u).some((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))

const words = ({ lemma }: Mention): number => lemma.split(' ').length

/**
 * Both are nominatives, so words that are one only once a case ending is taken off (Chuprin, Чуприна as a genitive) are two; so are they
 * within one language unless spelled by other systems.
 */
function isAlike(a: Mention, b: Mention, languages: ReadonlyMap<string, LanguageTag>): boolean {
  if (a.lemma === b.lemma) return true
  const { same, explanation } = compareNames(a.lemma, languages.get(a.version) ?? 'und', b.lemma, languages.get(b.version) ?? 'und')
  return same && explanation.words.every(({ endingA, endingB }) => endingA === 'none' && endingB === 'none')
}

/** The number of the cluster each belongs to: alike directly or through others. */
function clustered(mentions: readonly Mention[], alike: (a: Mention, b: Mention) => boolean): readonly number[] {
  const cluster = mentions.map((_, index) => index)
  for (const [i, a] of mentions.entries())
    for (const [j, b] of mentions.entries()) {
      const [own, other] = [cluster[i]!, cluster[j]!]
      if (i >= j || own === other || !alike(a, b)) continue
      for (const [at, one] of cluster.entries()) if (one === other) cluster[at] = own
    }
  return cluster
}

/** A row where all versions but one name the same person, and that one names somebody no other version of the row does. */
function observeSwaps(context: CheckContext): Observation[] {
  return context.rows.flatMap((row): Observation[] => {
    const cells = row.cells.filter(({ segments }) => segments.length > 0)
    if (cells.length < 3) return []
    const here = personsIn(context, cells)
    const alone = here.filter(({ versions }) => versions.size === 1)
    return alone.flatMap((odd): Observation[] => {
      const [version = ''] = odd.versions
      const wanted = here.filter((other) => other !== odd && !other.versions.has(version) && other.versions.size === cells.length - 1)
      const [missing] = wanted
      // Two missing, or two too many: which stands for which is a guess.
      if (!missing || wanted.length > 1 || alone.filter(({ versions }) => versions.has(version)).length > 1) return []
      const first = odd.mentions[0]!
      if (mixesScripts(first.text)) return []
      const others = [...missing.versions].flatMap((other) => missing.mentions.find((mention) => mention.version === other) ?? [])
      return [
        {
          row: row.id,
          severity: 'warning',
          blamed: [version],
          spans: [first, ...others].map(placeOfMention),
          params: { text: first.lemma, versions: [...missing.versions], values: [...new Set(others.map(({ lemma }) => lemma))] },
        },
      ]
    })
  })
}

/** The persons a row names, in the order of all names, with where it does. */
function personsIn(context: CheckContext, cells: readonly Cell[]): readonly { readonly mentions: readonly Mention[]; readonly versions: ReadonlySet<string> }[] {
  const mentions = cells.flatMap(({ version, segments }) => segments.flatMap(({ id }) => mentionsIn(context, version, id))).filter(({ name }) => name.kind === 'person')
  const byName = new Map<Name, Mention[]>()
  for (const { name, mention } of mentions.sort((a, b) => a.order - b.order)) {
    const own = byName.get(name)
    if (own) own.push(mention)
    else byName.set(name, [mention])
  }
  return [...byName.values()].map((own) => ({ mentions: own, versions: new Set(own.map(({ version }) => version)) }))
}

const placeOfMention = ({ version, segment, start, end, text }: Mention): Place => ({ version, segment, start, end, text })
