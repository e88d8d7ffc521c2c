import type { Check } from './check.ts'
import { observeRepeats } from './repeated-rows.ts'

/** Two texts in two rows of the others, one text in this version: a passage pasted twice, or a translation taken from a memory for another sentence. */
export const sameTranslation = {
  id: 'same-translation',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: { silent: [{ en: 'The vote was put off.', de: 'Die Abstimmung wurde verschoben.' }], finds: [] },
  blind: 'Texts of one or two words; texts of the others that have half of their words in common; a row given on its own.',
  run: (context) => observeRepeats(context, 'repeats'),
} satisfies Check
