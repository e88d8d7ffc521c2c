import type { Mention, Work } from '../../model/index.ts'
import { romanize } from '../romanizations/index.ts'

/**
 * A name's label and id. The label is the fullest lemma of the version readers outside know best: English before other Latin spellings
 * before Cyrillic, and of two versions in one language the one made from the other, for it was revised. The id is the label in plain
 * ASCII, numbered where taken.
 */
export function identify(mentions: readonly Mention[], work: Work, taken: Set<string>): { readonly id: string; readonly label: string } {
  const rankOf = (id: string): number => {
    const version = work.versions.find((one) => one.id === id)
    const language = version?.language.toLowerCase().split('-')[0]
    const revised = work.versions.some(({ id: source, language: other }) => source === version?.derivedFrom && other === version?.language)
    return (language === 'en' ? 0 : version?.script === 'Latn' ? 10 : 20) + (revised ? 0 : 1)
  }
  const ranks = new Map([...new Set(mentions.map(({ version }) => version))].map((id) => [id, rankOf(id)]))
  const rank = (mention: Mention) => ranks.get(mention.version) ?? 0
  const wordsIn = (mention: Mention) => mention.lemma.split(/[\s-]+/).length
  let best = mentions[0]
  for (const mention of mentions) if (best && (rank(mention) - rank(best) || wordsIn(best) - wordsIn(mention)) < 0) best = mention
  const label = best?.lemma ?? ''
  const base = slugOf(label)
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return { id, label }
}

function slugOf(label: string): string {
  const latin = /\p{Script=Cyrillic}/u.test(label) ? romanize(label, 'ru-icao-9303').text : label
  const plain = latin.replaceAll('ı', 'i').replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'name'
}
