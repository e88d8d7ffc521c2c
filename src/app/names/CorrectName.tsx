import { useId, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { nameRef, type Name, type NameCorrection, type NameKind, type SpellingRef } from '../../core/index.ts'
import { say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { correctName } from './names-store.ts'
import { openName } from './show-name.ts'
import './CorrectName.css'

const kinds = ['person', 'place', 'body'] as const satisfies readonly NameKind[]

/** What a reader may say of a name. Each can be taken back. */
export function CorrectName({ name }: { readonly name: Name }): ReactNode {
  const { t } = useWords()
  const { t: word } = useTranslation('names')
  const names = useReader((state) => state.analysis?.names)
  const [label, setLabel] = useState(name.label)
  const [same, setSame] = useState('')
  const ref = nameRef(name)
  const correct = (correction: NameCorrection): void => {
    correctName(correction)
    say(word('corrected', { name: name.label }))
  }
  const submit = (act: () => void) => (event: SyntheticEvent) => {
    event.preventDefault()
    act()
  }
  const others = (names ?? []).filter((other) => other.id !== name.id && other.kind === name.kind)
  const twin = others.find((other) => other.id === same)
  return (
    <details className="correct-name">
      <summary>{word('correct')}</summary>
      <form onSubmit={submit(() => correct({ do: 'label', name: ref, label: label.trim() }))}>
        <label>
          <span>{word('correctLabel')}</span>
          <input value={label} onChange={(event) => setLabel(event.target.value)} />
        </label>
        <button type="submit" disabled={label.trim() === '' || label.trim() === name.label}>
          {word('save')}
        </button>
      </form>
      <SpellingForm name={name} correct={correct} />
      <label className="correct-kind">
        <span>{word('correctKind')}</span>
        <select value={name.kind} onChange={(event) => correct({ do: 'kind', name: ref, kind: kinds.find((kind) => kind === event.target.value) ?? name.kind })}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`names.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {others.length > 0 && (
        <form onSubmit={submit(() => twin && correct({ do: 'merge', name: ref, with: [nameRef(twin)] }))}>
          <label>
            <span>{word('sameAs')}</span>
            <select value={same} onChange={(event) => setSame(event.target.value)}>
              <option value="">{word('chooseName')}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.label}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={!twin}>
            {word('merge')}
          </button>
        </form>
      )}
      <SplitForm name={name} correct={correct} />
      <button
        type="button"
        className="not-a-name"
        onClick={() => {
          correct({ do: 'reject', name: ref })
          openName(null)
        }}
      >
        {word('notName')}
      </button>
    </details>
  )
}

interface PartProps {
  readonly name: Name
  readonly correct: (correction: NameCorrection) => void
}

/** The spelling to use in one of the work's languages. */
function SpellingForm({ name, correct }: PartProps): ReactNode {
  const { languageName } = useWords()
  const { t: word } = useTranslation('names')
  const work = useReader((state) => state.work)
  const languages = [...new Set(work?.versions.map(({ language }) => language))]
  const [language, setLanguage] = useState(languages[0] ?? 'en')
  const now = spellingIn(language)
  const [text, setText] = useState(now)
  function spellingIn(tag: string): string {
    const versions = work?.versions.filter((version) => version.language === tag).map(({ id }) => id) ?? []
    return name.preferred?.[tag] ?? name.mentions.find(({ version }) => versions.includes(version))?.lemma ?? ''
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        correct({ do: 'spelling', name: nameRef(name), language, text: text.trim() })
      }}
    >
      <select
        aria-label={word('spellingLanguage')}
        value={language}
        onChange={(event) => {
          setLanguage(event.target.value)
          setText(spellingIn(event.target.value))
        }}
      >
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag) ?? tag}
          </option>
        ))}
      </select>
      <input aria-label={word('spelledIn', { language: languageName(language) ?? language })} lang={language} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      <button type="submit" disabled={text.trim() === '' || text.trim() === name.preferred?.[language]}>
        {word('save')}
      </button>
    </form>
  )
}

/** Spellings that are another name: one of their own. */
function SplitForm({ name, correct }: PartProps): ReactNode {
  const { label } = useWords()
  const { t: word } = useTranslation('names')
  const id = useId()
  const work = useReader((state) => state.work)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const spellings = new Map(name.mentions.map(({ version, lemma }): [string, SpellingRef] => [`${version}/${lemma}`, { version, lemma }]))
  if (spellings.size < 2) return null
  const picked = [...spellings].flatMap(([key, spelling]) => (chosen.has(key) ? [spelling] : []))
  return (
    <form
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        correct({ do: 'split', name: nameRef(name), spellings: picked, into: null })
        setChosen(new Set())
      }}
    >
      <fieldset>
        <legend id={id}>{word('anotherName')}</legend>
        {[...spellings].map(([key, { version: at, lemma }]) => {
          const version = work?.versions.find((candidate) => candidate.id === at)
          return (
            <label key={key} className="split-spelling">
              <input
                type="checkbox"
                checked={chosen.has(key)}
                onChange={(event) => setChosen(event.target.checked ? new Set([...chosen, key]) : new Set([...chosen].filter((other) => other !== key)))}
              />
              <span lang={version?.language}>{lemma}</span> {version && <abbr title={label(version)}>{versionSign(version)}</abbr>}
            </label>
          )
        })}
      </fieldset>
      <button type="submit" disabled={picked.length === 0 || picked.length === spellings.size}>
        {word('splitOff')}
      </button>
    </form>
  )
}
