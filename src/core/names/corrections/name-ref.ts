import type { Name, NameRef } from '../../model/index.ts'

/** What to hold on to in a correction: the id, and a spelling for the day the id has changed. The id is made of the label, so another spelling serves best. */
export function nameRef({ id, label, mentions }: Pick<Name, 'id' | 'label' | 'mentions'>): NameRef {
  const fullest = mentions.toSorted((a, b) => b.lemma.split(' ').length - a.lemma.split(' ').length)
  const mention = fullest.find(({ lemma }) => lemma !== label) ?? fullest[0]
  return { id, spelling: mention ? { version: mention.version, lemma: mention.lemma } : null }
}
