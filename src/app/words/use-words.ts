import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineItem, SegmentKind, Version } from '../../core/index.ts'
import { interfaceLanguages, type InterfaceLanguage } from '../i18n/interface-languages.ts'
import { versionLabel } from './version-words.ts'

const rowKinds = {
  title: 'row.title',
  heading: 'row.heading',
  opening: 'row.opening',
  citation: 'row.citation',
  recital: 'row.recital',
  paragraph: 'row.paragraph',
  footnote: 'row.footnote',
  text: 'row.text',
} as const satisfies Record<SegmentKind, string>

/** Words made from more than one key: names of versions and rows in the interface's language. */
export function useWords() {
  const { t, i18n } = useTranslation('reader')
  const language = i18n.language
  const languageName = useCallback(
    (tag: string): string | null => {
      const known = interfaceLanguages.find((candidate): candidate is InterfaceLanguage => candidate === tag)
      return known ? t(`language.${known}`) : null
    },
    [t],
  )
  const label = useCallback((version: Version): string => versionLabel(version, language, languageName(version.language)), [language, languageName])
  const rowName = useCallback((item: OutlineItem): string => t(rowKinds[item.kind], { label: item.label }), [t])
  const missingIn = useCallback(
    (version: Version): string => {
      const known = interfaceLanguages.find((candidate) => candidate === version.language)
      return known ? t(`missing.${known}`) : t('missing.other', { language: versionLabel(version, language, null) })
    },
    [t, language],
  )
  return useMemo(() => ({ t, language, languageName, label, rowName, missingIn }), [t, language, languageName, label, rowName, missingIn])
}
