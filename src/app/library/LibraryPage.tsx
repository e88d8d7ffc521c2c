import { useEffect, useState, type ReactNode } from 'react'
import { loadWork } from '../load-work.ts'
import { OpenButton } from '../open/OpenButton.tsx'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { works } from '../works.ts'
import type { Localized } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { loadCatalogue, readFromCatalogue } from './catalogue.ts'
import { readShelf } from './shelf.ts'
import { late } from '../chrome/late.tsx'
import './LibraryPage.css'

const KeptWorks = late(async () => (await import('../kept/KeptWorks.tsx')).KeptWorks, ['open'])

interface Described {
  readonly id: string
  readonly title: Localized
  readonly languages: number
  readonly versions: number
  readonly segments: number
}

/** The works there are: what each is, how much, and when it was last read. */
export function LibraryPage(): ReactNode {
  const { t, language } = useWords()
  const [list, setList] = useState<readonly Described[] | null>(null)
  useEffect(() => {
    let gone = false
    void Promise.all(works.map(({ id, catalogue }) => describe(id, catalogue))).then((found) => {
      if (!gone) setList(found.filter((work) => work !== null))
    })
    return () => {
      gone = true
    }
  }, [])
  const shelf = readShelf(localStorage)
  return (
    <main className="library" tabIndex={-1}>
      <div className="library-head">
        <h2>{t('library.title')}</h2>
        <OpenButton />
      </div>
      {list === null && <p className="library-facts">{t('library.reading')}</p>}
      <ul>
        {list?.map((work) => (
          <li key={work.id}>
            <a href={shelf[work.id]?.hash || `#work=${work.id}`} className="library-work">
              <span className="library-title">{localized(work.title, language)}</span>
              <span className="library-facts">
                {[
                  t('library.languages', { count: work.languages }),
                  ...(work.versions > work.languages ? [t('library.versions', { count: work.versions })] : []),
                  t('library.segments', { count: work.segments }),
                ].join(' · ')}
              </span>
              <span className="library-facts">{lastRead(shelf[work.id]?.at)}</span>
            </a>
          </li>
        ))}
      </ul>
      <Part>
        <KeptWorks lastRead={lastRead} />
      </Part>
    </main>
  )

  /** In days, which every language can say; not every browser knows the months of every language. */
  function lastRead(at: number | undefined): string {
    if (at === undefined) return t('library.unread')
    const days = Math.max(0, Math.round((startOfDay(Date.now()) - startOfDay(at)) / 86_400_000))
    return days === 0 ? t('library.today') : days === 1 ? t('library.yesterday') : t('library.daysAgo', { count: days })
  }
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

async function describe(id: string, inCatalogue: boolean): Promise<Described | null> {
  const catalogue = inCatalogue ? await loadCatalogue(id) : null
  const { work } = catalogue ? await readFromCatalogue(catalogue, catalogue.first.slice(0, 1)) : await loadWork(id)
  if (!work) return null
  const versions = catalogue?.versions ?? work.versions
  return {
    id,
    title: work.title,
    languages: new Set(versions.map(({ language }) => language.split('-')[0])).size,
    versions: versions.length,
    segments: Math.max(...work.versions.map(({ segments }) => segments.length)),
  }
}
