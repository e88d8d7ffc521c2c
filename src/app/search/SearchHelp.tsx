import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const ways = [
  { example: 'examples.words', does: 'helpWords' },
  { example: 'examples.phrase', does: 'helpPhrase' },
  { example: 'examples.star', does: 'helpStar' },
  { example: 'examples.stars', does: 'helpStars' },
  { example: 'examples.pattern', does: 'helpPattern' },
] as const

/** What can be typed into the box, with an example each. */
export function SearchHelp(): ReactNode {
  const { t } = useTranslation('search')
  return (
    <details className="search-help">
      <summary>{t('help')}</summary>
      <dl>
        {ways.map(({ example, does }) => (
          <div key={example}>
            <dt>
              <code>{t(example)}</code>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
