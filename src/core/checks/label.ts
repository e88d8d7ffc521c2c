import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** The printed label of a paragraph (13., A., a)) that differs or is missing. */
export const label = {
  id: 'label',
  category: 'design-and-markup/markup',
  severity: 'error',
  examples: {
    silent: [{ en: '13. insists that', de: '13. fordert, dass' }],
    finds: [{ en: '‹13.› insists that', de: '‹14.› fordert, dass', ru: '‹13.› настаивает' }],
  },
  blind: 'Labels set by the word processor, which no text file carries.',
  run: (context) => observeValues(context, ['label'], () => 'error'),
} satisfies Check
