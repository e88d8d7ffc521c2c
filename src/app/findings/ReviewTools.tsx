import { useState, type ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useWords } from '../words/use-words.ts'
import { late } from '../chrome/late.tsx'
import './ReviewTools.css'

const ReviewParts = late(async () => (await import('./ReviewParts.tsx')).ReviewParts)

/** What is done with the findings as a whole. Closed until asked for, and above the list, which may be thousands long. */
export function ReviewTools(): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="review-tools" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('review.settings')}</summary>
      {open && (
        <Part>
          <ReviewParts />
        </Part>
      )}
    </details>
  )
}
