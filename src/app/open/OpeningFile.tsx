import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formats, type Version } from '../../core/index.ts'
import type { Said } from '../../workers/opening.ts'
import { useWords } from '../words/use-words.ts'
import { canBeMemory } from './choose-works.ts'
import { formatLabel } from './format-label.ts'
import { languageChoices, languageName } from './language-choices.ts'
import type { OpeningItem, Use } from './open-store.ts'
import { ProblemList } from './ProblemList.tsx'
import { change, sayOf, takeOff } from './read-items.ts'

/** WHATWG labels of the encodings that texts of these languages are found in. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'windows-1252', 'windows-1250', 'macintosh', 'x-mac-cyrillic'] as const

const useWordsOf = { text: 'sheet.asText', memory: 'sheet.asMemory', none: 'sheet.asNone' } as const satisfies Record<Use, string>

/** One file of the sheet: what was recognised, what is wrong, and what only the person can say. */
export function OpeningFile({ item }: { readonly item: OpeningItem }): ReactNode {
  const { t } = useTranslation('open')
  const { t: word } = useWords()
  const { key, name, state, done, reading, said, use, source } = item
  const versions = reading?.work?.versions ?? []
  const unclear = state === 'read' && versions.some(({ language }) => language === 'und')
  const formatless = state === 'read' && reading?.format === null
  const say = (more: Said): void => sayOf(key, { ...said, ...more })
  const chooseLanguage = (version: Version, tag: string): void => say({ languages: versions.map((other) => (other.id === version.id ? tag : other.language)) })
  const languages = versions.map((version) => (
    <LanguageField key={version.id} label={versions.length > 1 ? t('sheet.languageOf', { version: version.id }) : t('sheet.language')} unknown={t('sheet.unknown')} version={version} onChange={(tag) => chooseLanguage(version, tag)} />
  ))
  const format = (
    <FormatField
      value={reading?.format ?? ''}
      onChange={(id) => {
        const { languages: _asBefore, ...rest } = said
        sayOf(key, { ...rest, format: id })
      }}
    />
  )
  return (
    <li className="opening-file" aria-label={name} data-state={state}>
      <div className="opening-name">
        <strong>{name}</strong>
        <button type="button" aria-label={t('sheet.remove', { file: name })} title={t('sheet.remove', { file: name })} onClick={() => takeOff(key)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      </div>
      {state === 'waiting' && <p className="opening-facts">{t('sheet.waiting')}</p>}
      {state === 'reading' && (
        <p className="opening-facts">
          <progress value={done} aria-label={t('sheet.reading', { percent: '' }).replace(/[:：]?\s*%/, '')} /> {t('sheet.reading', { percent: Math.round(done * 100) })}
        </p>
      )}
      {state === 'failed' && <p role="alert">{t('sheet.failed', { file: name })}</p>}
      {state === 'read' && reading && (
        <>
          <p className="opening-facts">{[labelOf(reading.format), reading.encoding, ...versions.map((version) => `${version.language === 'und' ? t('sheet.unknown') : languageName(version.language)}: ${word('library.segments', { count: version.segments.length })}`)].filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
          {versions[0]?.segments[0] && (
            <p className="opening-sample" lang={versions[0].language} dir={versions[0].direction}>
              {versions[0].segments[0].text.slice(0, 160)}
            </p>
          )}
          {formatless && <p className="opening-unclear">{isGlossary(name) ? t('sheet.glossary', { file: name, panel: word('panel.findings'), part: word('review.settings') }) : t('sheet.formatUnknown', { file: name })}</p>}
          {unclear && <p className="opening-unclear">{t('sheet.languageUnclear')}</p>}
          <ProblemList problems={reading.problems.filter(({ code }) => !(unclear && code === 'language-unknown'))} read={reading.work !== null} />
        </>
      )}
      {(state === 'read' || state === 'failed') && source.kind === 'file' && (
        <>
          <div className="opening-fields">
            {canBeMemory(item) && <UseField value={use} onChange={(chosen) => change(key, { use: chosen })} />}
            {(formatless || state === 'failed') && format}
            {unclear && languages}
          </div>
          <details>
            <summary>{t('sheet.change')}</summary>
            <div className="opening-fields">
              {!formatless && state !== 'failed' && format}
              {reading?.encoding && <EncodingField said={said.encoding} found={reading.encoding} onChange={(encoding) => (encoding === '' ? sayOf(key, withoutEncoding(said)) : say({ encoding }))} />}
              {!unclear && languages}
              {!canBeMemory(item) && versions.length > 0 && <UseField value={use} memory={false} onChange={(chosen) => change(key, { use: chosen })} />}
            </div>
          </details>
        </>
      )}
    </li>
  )

  function labelOf(id: string | null): string {
    return id === null ? '' : id === 'folder' ? t('sheet.folder') : formatLabel(id)
  }
}

/** Terms are no text to read: they have a place of their own, beside the findings they lead to. */
const isGlossary = (name: string): boolean => /\.tbx$/i.test(name)

function withoutEncoding({ encoding: _said, ...rest }: Said): Said {
  return rest
}

interface FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function FormatField({ value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('open')
  return (
    <Field label={t('sheet.format')}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {value === '' && <option value="">{t('sheet.unknown')}</option>}
        {formats
          .filter(({ canRead }) => canRead)
          .map(({ id }) => (
            <option key={id} value={id}>
              {formatLabel(id)}
            </option>
          ))}
      </select>
    </Field>
  )
}

function EncodingField({ said, found, onChange }: { readonly said: string | undefined; readonly found: string; readonly onChange: (value: string) => void }): ReactNode {
  const { t } = useTranslation('open')
  const recognised = said === undefined ? `${found} (${t('sheet.recognised')})` : t('sheet.recognised')
  return (
    <Field label={t('sheet.encoding')}>
      <select value={said ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{recognised}</option>
        {encodings.map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

function UseField({ value, memory = true, onChange }: { readonly value: Use; readonly memory?: boolean; readonly onChange: (value: Use) => void }): ReactNode {
  const { t } = useTranslation('open')
  const choices: readonly Use[] = memory ? ['text', 'memory', 'none'] : ['text', 'none']
  return (
    <Field label={t('sheet.use')}>
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(useWordsOf[choice])}
          </option>
        ))}
      </select>
    </Field>
  )
}

function LanguageField({ label, unknown, version, onChange }: { readonly label: string; readonly unknown: string; readonly version: Version; readonly onChange: (tag: string) => void }): ReactNode {
  return (
    <Field label={label}>
      <select value={version.language} onChange={(event) => onChange(event.target.value)}>
        {version.language === 'und' && <option value="und">{unknown}</option>}
        {languageChoices(version.language).map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <label className="opening-field">
      <span>{label}</span>
      {children}
    </label>
  )
}
