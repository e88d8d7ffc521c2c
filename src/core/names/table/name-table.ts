import type { Mention, Name, NameTable, NameTableRow, TableSpelling, Work } from '../../model/index.ts'

/** The names of a work as a table, a row a name: every spelling of every version with its system and count, inflected forms folded under the form without ending. */
export function nameTable(work: Work, names: readonly Name[]): NameTable {
  return {
    work: work.id,
    versions: work.versions.map(({ id, language }) => ({ id, language })),
    names: names.map((name): NameTableRow => ({
      id: name.id,
      kind: name.kind,
      label: name.label,
      spellings: work.versions.flatMap(({ id, language }) => spellingsIn(name.mentions.filter(({ version }) => version === id), id, language)),
      preferred: name.preferred ?? {},
    })),
  }
}

function spellingsIn(mentions: readonly Mention[], version: string, language: string): readonly TableSpelling[] {
  const byLemma = new Map<string, Mention[]>()
  for (const mention of mentions) byLemma.set(mention.lemma, [...(byLemma.get(mention.lemma) ?? []), mention])
  return [...byLemma]
    .map(([lemma, own]): TableSpelling => {
      const forms = new Map<string, number>()
      for (const { text } of own) if (text.normalize('NFC') !== lemma) forms.set(text.normalize('NFC'), (forms.get(text.normalize('NFC')) ?? 0) + 1)
      return { version, language, lemma, system: own.find(({ system }) => system !== null)?.system ?? null, count: own.length, forms: [...forms].map(([text, count]) => ({ text, count })) }
    })
    .toSorted((a, b) => b.count - a.count)
}
