import type { Check } from './check.ts'
import { observeRepeats } from './repeated-rows.ts'

/** One text in two rows of the others, two texts in this version: a sentence that was translated once so and once so. */
export const sameText = {
  id: 'same-text',
  category: 'style/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'The vote was put off.', de: 'Die Abstimmung wurde verschoben.' }], finds: [] },
  blind: 'Texts of one or two words; texts that are nearly the same; a row given on its own.',
  run: (context) => observeRepeats(context, 'differs'),
} satisfies Check
