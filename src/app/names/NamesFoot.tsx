import { useId, type ChangeEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameListFormats, namingFile, nameRef, writeNaming, type NameListFormat } from '../../core/index.ts'
import { askAnalysis } from '../analysis-client.ts'
import { say, useReader } from '../state/reader-store.ts'
import { changeNaming, redoNaming, undoNaming, useNames } from './names-store.ts'
import { saveFile } from './save-file.ts'

const types: Readonly<Record<NameListFormat, string>> = { tsv: 'text/tab-separated-values', json: 'application/json', tbx: 'application/x-tbx+xml' }

/** What was said of the names, the way back, and the files it comes from and goes to. */
export function NamesFoot(): ReactNode {
  const { t: word } = useTranslation('names')
  const analysis = useReader((state) => state.analysis)
  const { work, naming, past, future } = useNames()
  const { corrections, authority } = naming
  const unmatched = analysis?.unmatchedCorrections.length ?? 0
  const rejected = analysis?.rejectedNames ?? []
  return (
    <div className="names-foot">
      <div className="button-row">
        <button type="button" disabled={past.length === 0} onClick={undoNaming}>
          {word('undo')}
        </button>
        <button type="button" disabled={future.length === 0} onClick={redoNaming}>
          {word('redo')}
        </button>
      </div>
      {corrections.length > 0 && <p>{word('corrections', { count: corrections.length })}</p>}
      {unmatched > 0 && <p>{word('unmatched', { count: unmatched })}</p>}
      {rejected.length > 0 && (
        <section>
          <h3>{word('rejected')}</h3>
          <ul>
            {rejected.map((name) => (
              <li key={name.id} className="rejected-name">
                <span>{name.label}</span>
                <button
                  type="button"
                  aria-label={word('restore', { name: name.label })}
                  onClick={() => changeNaming({ ...naming, corrections: corrections.filter((correction) => correction.do !== 'reject' || correction.name.id !== nameRef(name).id) })}
                >
                  {word('restoreShort')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {authority.length > 0 && (
        <p>
          {word('listed', { count: analysis?.authorizedNames ?? 0 })}{' '}
          <button type="button" className="link-button" onClick={() => changeNaming({ ...naming, authority: [] })}>
            {word('forgetList')}
          </button>
        </p>
      )}
      <section>
        <h3>{word('files')}</h3>
        <div className="button-row" role="group" aria-label={word('export')}>
          {nameListFormats.map((format) => (
            <button key={format} type="button" onClick={() => void askAnalysis((worker) => worker.nameFile(format)).then((text) => saveFile(`${work}-names.${format}`, text, types[format]))}>
              {word('exportTable', { format: format.toUpperCase() })}
            </button>
          ))}
          <button type="button" disabled={corrections.length === 0 && authority.length === 0} onClick={() => saveFile(namingFile, writeNaming(naming), 'application/json')}>
            {word('exportCorrections')}
          </button>
        </div>
        <OpenFile />
      </section>
    </div>
  )
}

/** Takes corrections, which are put in the place of those there are, or a list of names held to be right. */
function OpenFile(): ReactNode {
  const { t: word } = useTranslation('names')
  const id = useId()
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    if (!file) return
    const text = await file.text()
    const { naming, authority } = await askAnalysis((worker) => worker.readNameFile(text, file.name))
    if (naming) changeNaming(naming)
    else if (authority) changeNaming({ ...useNames.getState().naming, authority })
    say(naming || authority ? word('opened', { file: file.name }) : word('notOpened', { file: file.name }))
    // The same file can be chosen again, corrected.
    target.value = ''
  }
  return (
    <p className="open-file">
      <label htmlFor={id}>{word('import')}</label>
      <input id={id} type="file" accept=".tsv,.txt,.json,.tbx,.xml" onChange={(event) => void open(event)} />
    </p>
  )
}
