import type { Check } from './check.ts'
import { eachSegment, observeSpan } from './each-segment.ts'

const fused = /^\d+(?=\p{L})/u

/** A printed marker run into the word after it. */
export const markerDamaged = {
  id: 'marker-damaged',
  category: 'design-and-markup/markup',
  severity: 'warning',
  examples: { silent: [{ en: '13. Insists that' }, { en: '2nd place went to' }], finds: [{ en: '‹13thinsists› that the rights' }] },
  blind: 'A marker with the wrong number: see label.',
  run: (context) =>
    eachSegment(context, (here) => {
      const { marker, text } = here.segment
      if (!marker || !fused.test(text.slice(marker.start, marker.end + 1))) return []
      const word = /^[\p{L}\d]+/u.exec(text.slice(marker.start))?.[0] ?? ''
      // "2nd place", "143rd": an ordinal, no marker.
      if (/^\d+(?:st|nd|rd|th)$/.test(word)) return []
      return [observeSpan(here, 'warning', marker.start, marker.start + word.length)]
    }),
} satisfies Check
