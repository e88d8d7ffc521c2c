import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formats } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { localized } from '../words/version-words.ts'
import { addFiles } from './add-files.ts'
import { likelyTitle, likelyTogether, looseItems, textItems } from './choose-works.ts'
import { cancelAligning, closeSheet, finishOpening } from './finish-opening.ts'
import { OpeningFile } from './OpeningFile.tsx'
import { useOpening } from './open-store.ts'
import './OpenSheet.css'

/** Two steps from files to a work: what was recognised, then which passages belong together. What is open stays open until the end. */
export function OpenSheet(): ReactNode {
  const { t } = useTranslation('open')
  const { aligning } = useOpening()
  const title = useId()
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!sheet.current?.open) sheet.current?.showModal()
  }, [])
  return (
    <dialog
      ref={sheet}
      className="open-sheet"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        if (aligning) cancelAligning()
        else closeSheet()
      }}
    >
      <header>
        <h2 id={title}>{t('sheet.title')}</h2>
        <p>{t(aligning ? 'sheet.second' : 'sheet.first')}</p>
      </header>
      {aligning ? <AligningStep /> : <FilesStep />}
    </dialog>
  )
}

function AligningStep(): ReactNode {
  const { t } = useTranslation('open')
  const { aligning } = useOpening()
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  if (!aligning) return null
  return (
    <>
      <div className="sheet-body">
        <p id="sheet-aligning">{t('sheet.aligning', { title: aligning.title })}</p>
        <progress value={aligning.done} aria-labelledby="sheet-aligning" />
      </div>
      <footer>
        <button ref={cancel} type="button" onClick={cancelAligning}>
          {t('sheet.cancel')}
        </button>
      </footer>
    </>
  )
}

function FilesStep(): ReactNode {
  const { t, i18n } = useTranslation('open')
  const { items, together, title, broken } = useOpening()
  const work = useReader((state) => state.work)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const settled = items.length > 0 && items.every(({ state }) => state === 'read' || state === 'failed')
  const texts = textItems(items)
  const loose = looseItems(items)
  const asOne = together ?? likelyTogether(items)
  const memoryOnly = texts.length === 0 && items.some(({ use, state }) => use === 'memory' && state === 'read')
  const named = texts.length === 1 ? texts : loose.length > 1 && asOne ? loose : []
  const name = title ?? likelyTitle(named)
  const possible = settled && (texts.length > 0 || (memoryOnly && work !== null))
  const take = (input: HTMLInputElement): void => {
    addFiles([...(input.files ?? [])])
    // The same file can be chosen again after it was changed.
    input.value = ''
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (possible) void finishOpening(name)
      }}
    >
      <div className="sheet-body">
        <p className="sheet-invite">{t('sheet.invite')}</p>
        <div className="button-row">
          <button type="button" onClick={() => files.current?.click()}>
            {t('sheet.chooseFiles')}
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            {t('sheet.chooseFolder')}
          </button>
        </div>
        <input ref={files} type="file" multiple hidden data-choose="files" onChange={(event) => take(event.target)} />
        <input ref={folder} type="file" webkitdirectory="" hidden data-choose="folder" onChange={(event) => take(event.target)} />
        {items.length === 0 && <p className="opening-facts">{t('sheet.formats', { formats: formats.flatMap(({ canRead, extensions }) => (canRead ? [extensions[0]?.slice(1).toUpperCase() ?? ''] : [])).join(', ') })}</p>}
        {loose.length > 1 && (
          <fieldset className="sheet-question">
            <legend>{t('sheet.question')}</legend>
            {([true, false] as const).map((choice) => (
              <label key={String(choice)}>
                <input type="radio" name="together" checked={asOne === choice} onChange={() => useOpening.setState({ together: choice })} /> {t(choice ? 'sheet.together' : 'sheet.apart')}
              </label>
            ))}
          </fieldset>
        )}
        {named.length > 0 && (
          <label className="opening-field">
            <span>{t('sheet.name')}</span>
            <input type="text" value={name} onChange={(event) => useOpening.setState({ title: event.target.value })} />
          </label>
        )}
        {items.length > 0 && (
          <ul aria-label={t('sheet.files')} className="opening-files">
            {items.map((item) => (
              <OpeningFile key={item.key} item={item} />
            ))}
          </ul>
        )}
        {memoryOnly && work && <p>{t('sheet.memoryFor', { title: localized(work.title, i18n.language) })}</p>}
        {settled && texts.length === 0 && !memoryOnly && <p role="alert">{t('sheet.nothing')}</p>}
        {broken && <p role="alert">{t('sheet.broken')}</p>}
      </div>
      <footer>
        <button type="button" onClick={closeSheet}>
          {t('sheet.cancel')}
        </button>
        <button type="submit" className="button-main" disabled={!possible}>
          {t('sheet.open')}
        </button>
      </footer>
    </form>
  )
}
