import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameSpellings, type CellAgreement, type Name, type Version } from '../../core/index.ts'
import { systemLabel } from '../words/system-words.ts'
import { useWords } from '../words/use-words.ts'
import { AgreementSign } from './NameMatrix.tsx'
import { openName } from './show-name.ts'
import { goToMention } from './step-mentions.ts'
import './NamesTable.css'

interface NamesTableProps {
  readonly names: readonly Name[]
  readonly versions: readonly Version[]
  readonly cellsOf: (name: Name) => readonly CellAgreement[]
  readonly close: () => void
}

/** Name by version over the whole window: each spelling with its system, count and inflected forms. A name leads to its first mention. */
export function NamesTable({ names, versions, cellsOf, close }: NamesTableProps): ReactNode {
  const { t, label } = useWords()
  const { t: word } = useTranslation('names')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const leadTo = (name: Name): void => {
    dialog.current?.close()
    openName(name.id)
    goToMention(name, 0)
  }
  return (
    <dialog ref={dialog} className="names-dialog" aria-labelledby="names-table-title" onClose={close}>
      <header>
        <h2 id="names-table-title">{word('tableTitle')}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('app.close')}
        </button>
      </header>
      <div className="names-table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('names.label')}</th>
              {versions.map((version) => (
                <th key={version.id} scope="col">
                  {label(version)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const cells = cellsOf(name)
              const spellings = nameSpellings(name, versions)
              return (
                <tr key={name.id}>
                  <th scope="row">
                    <button type="button" className="link-button" onClick={() => leadTo(name)}>
                      {name.label}
                    </button>
                    <span className="name-kind">{t(`names.kind.${name.kind}`)}</span>
                  </th>
                  {versions.map((version, index) => {
                    const agreement = cells[index] ?? 'absent'
                    const own = spellings.find((entry) => entry.version === version.id)?.spellings ?? []
                    return (
                      <td key={version.id} className={`cell-${agreement}`}>
                        {agreement !== 'one' && (
                          <span className="cell-agreement">
                            <AgreementSign agreement={agreement} /> {word(`agreement.${agreement}`)}
                          </span>
                        )}
                        {own.map((spelling) => (
                          <p key={spelling.lemma}>
                            <span className="table-spelling" lang={version.language}>
                              {spelling.lemma}
                            </span>{' '}
                            <span className="spelling-count">{t('names.times', { count: spelling.count })}</span>
                            {spelling.system !== null && <span className="spelling-system">{systemLabel(spelling.system)}</span>}
                            {spelling.forms.length > 0 && (
                              <span className="spelling-forms" lang={version.language}>
                                {spelling.forms.join(', ')}
                              </span>
                            )}
                          </p>
                        ))}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </dialog>
  )
}
