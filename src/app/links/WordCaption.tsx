import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counterpart, LinkedWord, Span } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'

interface WordCaptionProps {
  readonly word: LinkedWord | null
  readonly found: readonly Counterpart[]
  /** The share learned so far, 0 to 1; null where there is nothing to wait for. */
  readonly learned: number | null
}

/** A word and what answers it, in words: "right ↔ DE Recht, KK құқық, RU право". */
export function WordCaption({ word, found, learned }: WordCaptionProps): ReactNode {
  const { t } = useTranslation('links')
  const { label } = useWords()
  const work = useReader((state) => state.work)
  const versionOf = (id: string) => work?.versions.find((version) => version.id === id)
  // Words with only a space or a hyphen between them are shown as printed; a leap is shown as one.
  const textOf = (version: string, spans: readonly (Span & { readonly segment: string })[]): string =>
    spans
      .map(({ segment, start, end }, at) => {
        const text = versionOf(version)?.segments.find(({ id }) => id === segment)?.text ?? ''
        const before = spans[at - 1]
        const gap = before?.segment === segment ? text.slice(before.end, start) : null
        return (at === 0 ? '' : gap !== null && !/[\p{L}\p{N}]/u.test(gap) ? gap : ' … ') + text.slice(start, end)
      })
      .join('')
  const own = word && versionOf(word.version)
  return (
    <p className="word-caption" role="status" hidden={learned === null && !own}>
      {learned !== null && t('learning', { share: Math.round(learned * 100) })}
      {word && own && (
        <>
          <b lang={own.language} dir={own.direction}>
            {textOf(own.id, [word])}
          </b>{' '}
          {found.length === 0 && <span>{t(word.matter ? 'none' : 'small')}</span>}
          {found.length > 0 && <span>↔ </span>}
        </>
      )}
      {found.map(({ version, spans, strength }, at) => {
        const of = versionOf(version)
        return (
          of && (
            <span key={version} className="word-answer">
              {at > 0 && ', '}
              <abbr title={label(of)} aria-hidden="true">
                {versionSign(of)}
              </abbr>
              <span className="visually-hidden">{label(of)}:</span>{' '}
              <span lang={of.language} dir={of.direction} data-strength={strength}>
                {textOf(version, spans)}
              </span>
              <span className="visually-hidden"> ({t(`strength.${strength}`)})</span>
            </span>
          )
        )
      })}
    </p>
  )
}
