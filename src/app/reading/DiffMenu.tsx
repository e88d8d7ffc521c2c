import { useId, type ReactNode } from 'react'
import { changeView, useReader } from '../state/reader-store.ts'
import { diffChoices, type DiffChoice } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'

const names = { moved: 'diff.moved', case: 'diff.case', punctuation: 'diff.punctuation' } as const satisfies Record<Exclude<DiffChoice, 'sentence'>, string>

/** What counts as a difference between compared versions, and whether words or sentences stand against each other; alike for all of them. */
export function DiffMenu(): ReactNode {
  const { t } = useWords()
  const group = useId()
  const diffBy = useReader((state) => state.view.diffBy)
  const set = (choice: DiffChoice, on: boolean): void => changeView({ diffBy: diffChoices.filter((other) => (other === choice ? on : diffBy.includes(other))) })
  const bySentence = diffBy.includes('sentence')
  return (
    <div role="group" aria-label={t('diff.title')} className="diff-menu">
      <fieldset className="segmented">
        <legend>{t('diff.unit')}</legend>
        <label>
          <input type="radio" name={group} checked={!bySentence} onChange={() => set('sentence', false)} />
          <span>{t('diff.word')}</span>
        </label>
        <label>
          <input type="radio" name={group} checked={bySentence} onChange={() => set('sentence', true)} />
          <span>{t('diff.sentence')}</span>
        </label>
      </fieldset>
      {(['moved', 'case', 'punctuation'] as const).map((choice) => (
        <label key={choice} className="menu-check">
          <input type="checkbox" checked={diffBy.includes(choice)} onChange={(event) => set(choice, event.target.checked)} />
          <span>{t(names[choice])}</span>
        </label>
      ))}
    </div>
  )
}
