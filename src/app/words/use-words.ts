import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
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

/** The words of the page, those made from more than one key among them: names of versions and rows in the interface's language. */
function wordsIn(language: string) {
  const t = remembering(i18next.getFixedT(language, 'reader'))
  const known = (tag: string): InterfaceLanguage | undefined => interfaceLanguages.find((candidate) => candidate === tag)
  const languageName = (tag: string): string | null => {
    const own = known(tag)
    return own ? t(`language.${own}`) : null
  }
  return {
    t,
    language,
    languageName,
    label: (version: Version): string => versionLabel(version, language, languageName(version.language)),
    rowName: (item: OutlineItem): string => t(rowKinds[item.kind], { label: item.label }),
    missingIn: (version: Version): string => {
      const own = known(version.language)
      return own ? t(`missing.${own}`) : t('missing.other', { language: versionLabel(version, language, null) })
    },
  }
}

/** Words once made are made again for every row: finding and filling them takes a third of the time of drawing. */
const mostRemembered = 10_000

function remembering<Translate extends (...args: never[]) => unknown>(translate: Translate): Translate {
  const known = new Map<string, unknown>()
  return new Proxy(translate, {
    apply(target, self, args: readonly unknown[]) {
      const key = args.length === 1 ? String(args[0]) : JSON.stringify(args)
      const before = known.get(key)
      if (before !== undefined) return before
      const said: unknown = Reflect.apply(target, self, args)
      if (known.size >= mostRemembered) known.clear()
      known.set(key, said)
      return said
    },
  })
}

type Words = ReturnType<typeof wordsIn>

let spoken: Words | null = null

const wordsNow = (): Words => {
  if (spoken?.language !== i18next.language) spoken = wordsIn(i18next.language)
  return spoken
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/**
 * The words in the interface's language, made once a language: they are loaded before anything is drawn, so that none of the thousand
 * components of a text needs a translator of its own, which `useTranslation` makes.
 */
export const useWords = (): Words => useSyncExternalStore(subscribe, wordsNow)
