import type { ProblemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'

// TBX, ISO 30042: in the DCA style, which keeps data categories in `type` attributes, in the DCT style, where they are elements of their own,
// and as the `martif` of 2008, whose entries are `termEntry/langSet/tig`.

export interface TbxTerm {
  /** As the file writes it; empty where it says none. */
  readonly language: string
  readonly text: string
  /** The administrative status in small letters: `preferredterm-admn-sts`; empty where none is said. */
  readonly status: string
}

export interface TbxEntry {
  readonly line: number
  /** The subject field in small letters; null where none is said. */
  readonly subject: string | null
  /** Notes on the entry as a whole. */
  readonly notes: readonly string[]
  readonly terms: readonly TbxTerm[]
}

/** Reads a term base entry by entry. What is no TBX, and faults of the XML, are problems; what was read before them stays. */
export async function readTbx(source: string, take: (entry: TbxEntry) => void, problems: ProblemList): Promise<void> {
  const path: string[] = []
  let root = ''
  let entry: { line: number; subject: string | null; notes: string[]; terms: { language: string; text: string; status: string }[] } = { line: 0, subject: null, notes: [], terms: [] }
  let language = ''
  let category = ''
  let text = ''
  await readXml(
    [source],
    {
      open({ name, attributes, line }) {
        if (root === '') {
          root = name
          if (name !== 'tbx' && name !== 'martif') problems.add('format-wrong', `TBX, <${name}>`, line)
        }
        path.push(name)
        text = ''
        category = attributes['type'] ?? /[^:]*$/.exec(name)?.[0] ?? ''
        if (name === 'conceptEntry' || name === 'termEntry') entry = { line, subject: null, notes: [], terms: [] }
        else if (name === 'langSec' || name === 'langSet') language = attributes['xml:lang'] ?? attributes['lang'] ?? ''
        else if (name === 'termSec' || name === 'tig' || name === 'ntig') entry.terms.push({ language, text: '', status: '' })
      },
      close(name) {
        path.pop()
        const inEntry = path.at(-1) === 'conceptEntry' || path.at(-1) === 'termEntry'
        const term = entry.terms.at(-1)
        if (name === 'term' && term) term.text = text.trim().normalize('NFC')
        else if (category === 'administrativeStatus' && term) term.status = text.trim().toLowerCase()
        else if (category === 'subjectField' && inEntry) entry.subject = text.trim().toLowerCase()
        else if (name === 'note' && inEntry) entry.notes.push(text)
        else if (name === 'conceptEntry' || name === 'termEntry') take(entry)
        text = ''
        if (name !== 'term') category = ''
      },
      text(piece) {
        text += piece
      },
      stop: () => root !== '' && root !== 'tbx' && root !== 'martif',
    },
    problems,
  )
}
