import type { AuthorityName, LanguageTag, NameTable, NameTableRow } from '../model/index.ts'
import { authorityFrom, preferredOnly, type ListedSpelling } from './name-list-entries.ts'
import { kindOf } from './naming-json.ts'
import type { ProblemList } from './problem-list.ts'
import { readTbx } from './read-tbx.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

// TBX-Basic, the dialect of ISO 30042:2019 that term bases exchange: https://www.tbxinfo.net/tbx-dialects/. Written in the DCA style, which
// keeps data categories in `type` attributes.

/** The table as a TBX-Basic file: a concept a name, a term a spelling, with the versions that print it, counts and inflected forms as its note. */
export function writeNameTbx(table: NameTable): string {
  const entries = table.names.map(entryOf).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>${xmlText(table.work)}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries}</body></text>
</tbx>
`
}

/** Begins the note that says under which name the entry is listed: other notes of an entry say anything. */
const labelNote = 'name: '

interface Term {
  readonly text: string
  readonly preferred: boolean
  readonly notes: readonly string[]
}

function entryOf(row: NameTableRow): string {
  const byLanguage = new Map<LanguageTag, Term[]>()
  const add = (language: LanguageTag, term: Term): void => {
    const terms = byLanguage.get(language) ?? []
    const at = terms.findIndex(({ text }) => text === term.text)
    // One language, two versions, one spelling: one term that says both.
    if (at < 0) terms.push(term)
    else terms[at] = { ...term, notes: [...(terms[at]?.notes ?? []), ...term.notes] }
    byLanguage.set(language, terms)
  }
  for (const [language, text] of preferredOnly(row)) add(language, { text, preferred: true, notes: [] })
  for (const { version, language, lemma, system, count, forms } of row.spellings) {
    const printed = forms.length === 0 ? '' : `: ${forms.map((form) => `${form.text} ×${form.count}`).join(', ')}`
    add(language, { text: lemma, preferred: row.preferred[language] === lemma, notes: [`${version} ×${count}${printed}${system === null ? '' : ` [${system}]`}`] })
  }
  const first = ({ text, preferred }: Term): number => (preferred ? 0 : text === row.label ? 1 : 2)
  const sections = [...byLanguage].map(([language, terms]) => `<langSec xml:lang="${xmlAttribute(language)}">\n${terms.toSorted((a, b) => first(a) - first(b)).map(termOf).join('')}</langSec>\n`).join('') // prettier-ignore
  // An XML id begins with a letter.
  return `<conceptEntry id="name-${xmlAttribute(row.id)}">\n<descrip type="subjectField">${row.kind}</descrip>\n<note>${labelNote}${xmlText(row.label)}</note>\n${sections}</conceptEntry>\n`
}

const termOf = ({ text, preferred, notes }: Term): string =>
  `<termSec><term>${xmlText(text)}</term><termNote type="partOfSpeech">properNoun</termNote><termNote type="administrativeStatus">${preferred ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts'}</termNote>${notes.map((note) => `<note>${xmlText(note)}</note>`).join('')}</termSec>\n`

/** Reads a term base; the terms of an entry are the spellings of a name, deprecated and superseded ones left out. */
export async function readNameTbx(source: string, problems: ProblemList): Promise<readonly AuthorityName[]> {
  const listed: ListedSpelling[] = []
  let count = 0
  await readTbx(
    source,
    ({ subject, notes, terms }) => {
      count++
      const usable = terms.filter((one) => one.text !== '' && one.language !== '' && !/^(?:deprecated|superseded)/.test(one.status))
      const named = notes.find((note) => note.startsWith(labelNote))?.slice(labelNote.length).trim().normalize('NFC')
      const label = named || (usable.find((one) => one.status.startsWith('preferred')) ?? usable[0])?.text || ''
      for (const [index, one] of usable.entries())
        listed.push({ key: String(count), kind: subject === null ? null : kindOf(subject), label, language: one.language, text: one.text, preferred: one.status.startsWith('preferred'), count: usable.length - index })
    },
    problems,
  )
  return authorityFrom(listed)
}
