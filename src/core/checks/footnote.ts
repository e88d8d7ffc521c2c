import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** Footnote marks that do not agree across the versions. */
export const footnote = {
  id: 'footnote',
  category: 'accuracy/omission',
  severity: 'error',
  examples: {
    silent: [{ en: 'of the other part ( 1)', de: 'andererseits (1)' }],
    finds: [
      { en: 'of 18 April ‹(4)› and', de: 'vom 18. April ‹(5)› und', ru: 'от 18 апреля ‹(4)› и' },
      { en: 'in Kazakhstan ‹(6)›,', de: 'in Kasachstan‹›,' },
    ],
  },
  blind: 'A mark set after the wrong word.',
  run: (context) => observeValues(context, ['footnote'], () => 'error'),
} satisfies Check
