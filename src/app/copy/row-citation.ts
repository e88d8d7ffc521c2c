import type { Row, Version, Work } from '../../core/index.ts'
import { localized } from '../words/version-words.ts'

interface RowCitation {
  readonly work: Work
  readonly row: Row
  readonly versions: readonly Version[]
  readonly language: string
  /** What the row is called in the interface's language: `Paragraph 9`. */
  readonly rowName: string
  readonly link: string
}

/** A row as text to paste: every version's printed text followed by its source, then the work's title, its reference, the row and a link. */
export function rowCitation({ work, row, versions, language, rowName, link }: RowCitation): string {
  const passages = versions.flatMap((version) => {
    const texts = (row.cells[version.id] ?? []).flatMap((id) => version.segments.find((segment) => segment.id === id)?.text ?? [])
    if (texts.length === 0) return []
    const source = [localized(version.label, language) || version.language, localized(version.provenance, language)].filter(Boolean).join('. ')
    return [`${texts.join('\n')}\n[${source}]`]
  })
  const reference = work.identifiers['reference']
  return [...passages, `${[localized(work.title, language), reference, rowName].filter(Boolean).join(', ')}\n${link}`].join('\n\n')
}
