import { useEffect, useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readShelf } from '../library/shelf.ts'
import { languageName } from '../open/language-choices.ts'
import { say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { forgetSaid } from './forget-said.ts'
import { useKept } from './kept-store.ts'
import { listCards, removeKept, renameKept, type Card } from './kept-works.ts'
import './KeptWorks.css'

/** The works opened from files and kept in this browser: read, renamed, removed and put back. `lastRead` words a time. */
export function KeptWorks({ lastRead }: { readonly lastRead: (at: number | undefined) => string }): ReactNode {
  const { t, i18n } = useTranslation('open')
  const { t: word } = useWords()
  const heading = useId()
  const [{ cards, storage }, setKept] = useState(nothing)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [removed, setRemoved] = useState<{ readonly title: string; readonly putBack: () => Promise<void> } | null>(null)
  const refresh = async (): Promise<void> => setKept(await look())
  useEffect(() => {
    let gone = false
    void look().then((found) => {
      if (!gone) setKept(found)
    })
    return () => {
      gone = true
    }
  }, [])
  if (cards.length === 0 && removed === null) return null
  const shelf = readShelf(localStorage)
  const titleOf = (card: Card): string => localized(card.title, i18n.language) || card.id
  const rename = async (card: Card, name: string): Promise<void> => {
    setRenaming(null)
    const title = { und: name.trim() }
    if (name.trim() === '' || name.trim() === titleOf(card)) return
    try {
      await renameKept(card.id, title)
    } catch {
      say(t('kept.notKept'))
      return
    }
    const { work } = useReader.getState()
    if (work?.id === card.id) {
      useKept.setState(({ work: read }) => ({ work: read && { ...read, title } }))
      useReader.setState({ work: { ...work, title } })
    }
    await refresh()
  }
  const remove = async (card: Card): Promise<void> => {
    try {
      const putBackTexts = await removeKept(card.id)
      const putBackSaid = forgetSaid(localStorage, card.id)
      setRemoved({
        title: titleOf(card),
        putBack: async () => {
          await putBackTexts()
          putBackSaid()
        },
      })
    } catch {
      say(t('kept.notKept'))
    }
    await refresh()
  }
  return (
    <section className="kept-works" aria-labelledby={heading}>
      <h2 id={heading}>{t('kept.title')}</h2>
      {removed && (
        <div className="kept-removed" role="status">
          <span>{t('kept.removed', { title: removed.title })}</span>
          <button
            type="button"
            onClick={() => {
              setRemoved(null)
              void removed.putBack().then(refresh)
            }}
          >
            {t('kept.putBack')}
          </button>
        </div>
      )}
      <ul>
        {cards.map((card) => {
          const title = titleOf(card)
          return (
            <li key={card.id} className="kept-work">
              {renaming === card.id ? (
                <RenameField title={title} onDone={(name) => void rename(card, name)} onLeave={() => setRenaming(null)} />
              ) : (
                <a href={shelf[card.id]?.hash || `#work=${encodeURIComponent(card.id)}`} className="library-work">
                  <span className="library-title">{title}</span>
                  <span className="library-facts">
                    {[card.languages.map((tag) => (tag === 'und' ? t('sheet.unknown') : languageName(tag))).join(', '), word('library.segments', { count: card.segments }), card.findings === null ? t('kept.unread') : t('kept.findings', { count: card.findings })].join(' · ')}
                  </span>
                  <span className="library-facts">{[lastRead(card.readAt), inBytes(card.size, i18n.language)].join(' · ')}</span>
                </a>
              )}
              <div className="button-row">
                <button type="button" aria-label={t('kept.rename', { title })} title={t('kept.rename', { title })} onClick={() => setRenaming(card.id)}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 13l.6-2.8 7-7 2.2 2.2-7 7zM9.4 4.4l2.2 2.2" />
                  </svg>
                </button>
                <button type="button" aria-label={t('kept.remove', { title })} title={t('kept.remove', { title })} onClick={() => void remove(card)}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.7 9h5.6l.7-9M7 7v4M9 7v4" />
                  </svg>
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      <p className="library-facts">
        {t('kept.explain')} {storage?.usage !== undefined && storage.quota !== undefined && t('kept.storage', { used: inBytes(storage.usage, i18n.language), quota: inBytes(storage.quota, i18n.language) })}
      </p>
    </section>
  )
}

interface Found {
  readonly cards: readonly Card[]
  readonly storage: StorageEstimate | null
}

const nothing: Found = { cards: [], storage: null }

async function look(): Promise<Found> {
  return { cards: await listCards(), storage: (await navigator.storage?.estimate?.().catch(() => null)) ?? null }
}

function RenameField({ title, onDone, onLeave }: { readonly title: string; readonly onDone: (name: string) => void; readonly onLeave: () => void }): ReactNode {
  const { t } = useTranslation('open')
  const [name, setName] = useState(title)
  return (
    <form
      className="kept-rename"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(name)
      }}
    >
      <input
        type="text"
        aria-label={t('kept.newName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
        ref={(field) => {
          if (field && document.activeElement !== field) field.focus()
        }}
      />
      <button type="submit">{t('kept.saveName')}</button>
    </form>
  )
}

const units = ['B', 'kB', 'MB', 'GB'] as const

/** A size in units of a thousand, with the decimal sign of the language. */
function inBytes(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const value = bytes / 1000 ** step
  const text = step === 0 || value >= 10 ? String(Math.round(value)) : value.toFixed(1)
  return `${language === 'en' ? text : text.replace('.', ',')}\u00a0${units[step]}`
}
