import type { ReactNode } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CellAgreement, Version } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import './NameMatrix.css'

/** A cell of the matrix by shape first and colour second: a dot, two dots, a wedge, a dash. */
export function AgreementSign({ agreement }: { readonly agreement: CellAgreement }): ReactNode {
  return (
    <svg className={`agreement agreement-${agreement}`} viewBox="0 0 16 16" aria-hidden="true">
      {agreement === 'one' && <circle cx="8" cy="8" r="3.5" />}
      {agreement === 'several' && (
        <>
          <circle cx="4.75" cy="8" r="3" />
          <circle cx="11.25" cy="8" r="3" />
        </>
      )}
      {agreement === 'other' && <path d="M8 2.5 13.5 13h-11z" />}
      {agreement === 'absent' && <path d="M5 8h6" />}
    </svg>
  )
}

interface MatrixCellsProps {
  readonly cells: readonly CellAgreement[]
  readonly versions: readonly Version[]
  /** Handed down: one is asked for in each of hundreds of names. */
  readonly word: TFunction<'names'>
}

/** One name in every version: a sign a version, said in words to those who do not see them. */
export function MatrixCells({ cells, versions, word }: MatrixCellsProps): ReactNode {
  const said = versions.flatMap((version, index) => {
    const agreement = cells[index] ?? 'absent'
    return agreement === 'one' ? [] : [`${versionSign(version)}: ${word(`agreement.${agreement}`)}`]
  })
  return (
    <span className="matrix-cells" role="img" aria-label={said.length === 0 ? word('allAgree') : said.join('; ')}>
      {versions.map((version, index) => (
        <AgreementSign key={version.id} agreement={cells[index] ?? 'absent'} />
      ))}
    </span>
  )
}

/** The signs of the versions over the matrix's columns. */
export function MatrixHead({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { label } = useWords()
  const { t: word } = useTranslation('names')
  return (
    <div className="matrix-head">
      <details className="matrix-legend">
        <summary>{word('matrix')}</summary>
        <MatrixLegend />
      </details>
      {versions.map((version) => (
        <abbr key={version.id} title={label(version)}>
          {versionSign(version)}
        </abbr>
      ))}
    </div>
  )
}

const agreements = ['one', 'several', 'other', 'absent'] as const satisfies readonly CellAgreement[]

/** What each sign means. */
function MatrixLegend(): ReactNode {
  const { t: word } = useTranslation('names')
  return (
    <ul aria-label={word('legend')}>
      {agreements.map((agreement) => (
        <li key={agreement}>
          <AgreementSign agreement={agreement} /> {word(`agreement.${agreement}`)}
        </li>
      ))}
    </ul>
  )
}
