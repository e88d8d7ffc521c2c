import i18next from 'i18next'
import type { Work } from '../../core/index.ts'
import { encodeView } from '../state/view-url.ts'
import type { View } from '../state/view.ts'
import { localized } from '../words/version-words.ts'
import { workData } from './work-data.ts'

/** What others are told of the page: title and description in the interface's language, and the work with its translations as data. */
export function headOf(work: Work | null, view: View): void {
  const title = work ? localized(work.title, i18next.language) : i18next.t('library.title')
  document.title = `${title} · ${i18next.t('app.name')}`
  const description = i18next.t('app.description')
  document.querySelector('meta[name="description"]')?.setAttribute('content', work ? `${title}. ${description}` : description)
  const data = document.getElementById('work-data')
  if (!work) data?.remove()
  else if (view.work === work.id) {
    const script = data ?? document.head.appendChild(Object.assign(document.createElement('script'), { id: 'work-data', type: 'application/ld+json' }))
    const addressOf = (version: string): string => new URL(encodeView({ ...view, versions: [version], layout: 'single', reading: version, row: null, finding: null, compare: {}, diffBy: [] }), document.baseURI).href
    // Text of a node, never markup: a title with `</script>` in it ends nothing.
    script.textContent = JSON.stringify(workData(work, i18next.language, addressOf))
  }
}
