import { startingVersions } from '../state/view.ts'
import { oneColumn } from '../state/columns-that-fit.ts'

export interface FirstVersion {
  readonly id: string
  readonly language: string
}

interface Asked {
  /** The id of the work whose text stands in the page. */
  readonly work: string
  /** The hash of the address, and the one of what was shown last: empty on a first visit. */
  readonly linked: string
  readonly own: string
  /** The language of the interface. */
  readonly language: string
  /** Of the window, in pixels, and how many columns it has room for. */
  readonly width: number
  readonly fits: number
}

const plain = ['work', 'v', 'layout', 'read']
const fieldsOf = (hash: string): URLSearchParams => new URLSearchParams(hash.replace(/^#/, ''))

/**
 * Which versions of the text that stands in the page are shown before the page itself can, in their order; null where what is asked for is
 * another work or something the bare text does not show, such as a place to go to, a difference or names in another spelling.
 */
export function shownFirst(versions: readonly FirstVersion[], { work, linked, own, language, width, fits }: Asked): readonly string[] | null {
  const last = fieldsOf(own)
  const asked = fieldsOf(linked)
  const fields = asked.size > 0 ? asked : last
  if ((fields.get('work') ?? last.get('work') ?? work) !== work) return null
  const single = width < oneColumn
  // A field this does not know asks for something the bare text does not show.
  if ([...fields.keys()].some((key) => !plain.includes(key)) || (asked.size > 0 && !asked.has('v'))) return null
  if (fields.has('v') && (fields.get('layout') ?? 'columns') !== (single ? 'single' : 'columns')) return null
  const ids = versions.map(({ id }) => id)
  if (single) {
    const reading = fields.get('read') ?? versions.findLast((version) => version.language === language)?.id ?? ids[0]
    return reading !== undefined && ids.includes(reading) ? [reading] : null
  }
  const wanted = fields.get('v')?.split('.') ?? startingVersions(versions, fits)
  const places = wanted.map((id) => ids.indexOf(id))
  // The columns stand in the work's order and can be left out, not moved.
  return places.length > 0 && places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0))) ? wanted : null
}
