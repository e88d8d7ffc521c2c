import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/index.ts'
import { askAnalysis } from '../analysis-client.ts'
import { ProblemList } from '../open/ProblemList.tsx'
import { say } from '../state/reader-store.ts'
import { changeGlossary, useGlossary } from './glossary-store.ts'

interface Outcome {
  readonly file: string
  readonly problems: readonly Problem[]
  readonly read: boolean
}

/** The glossary beside the work: opened from a file, counted, closed. */
export function GlossaryPart(): ReactNode {
  const { t } = useTranslation('glossary')
  const named = useGlossary((state) => state.named)
  const chooser = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const text = await file.text()
    const { glossary, problems } = await askAnalysis((worker) => worker.readGlossaryFile(text, file.name))
    setOutcome({ file: file.name, problems, read: glossary !== null })
    if (!glossary) return
    const kept = changeGlossary({ file: file.name, glossary })
    say(kept ? t('opened', { count: glossary.concepts.length }) : t('notKept'))
  }
  const close = (): void => {
    setOutcome(null)
    changeGlossary(null)
    say(t('closed'))
    // The button that was pressed goes; the focus stays with the glossary.
    opener.current?.focus()
  }
  return (
    <div className="review-part" role="group" aria-label={t('title')}>
      <p aria-hidden="true">{t('title')}</p>
      <p>{named ? t('beside', { file: named.file, count: named.glossary.concepts.length }) : t('none')}</p>
      <div className="button-row">
        <button ref={opener} type="button" onClick={() => chooser.current?.click()}>
          {t('open')}
        </button>
        {named && (
          <button type="button" onClick={close}>
            {t('close')}
          </button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".tbx,.xml,.csv,.tsv,.txt"
        aria-label={t('open')}
        hidden
        onChange={(event) => {
          void load(event.target.files?.[0])
          // The same file can be chosen again, corrected.
          event.target.value = ''
        }}
      />
      {outcome && outcome.problems.length > 0 && (
        <div role="alert">
          <p>{t(outcome.read ? 'partly' : 'notOpened', { file: outcome.file })}</p>
          <ProblemList problems={outcome.problems} read={outcome.read} />
        </div>
      )}
    </div>
  )
}
