import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** The acronym of another body than in the other versions: EU where they say ООН. */
export const acronym = {
  id: 'acronym',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: {
    silent: [
      { en: 'the OSCE and the EU', de: 'die OSZE und die EU', ru: 'ОБСЕ и ЕС', kk: 'ЕҚЫҰ мен ЕО' },
      { ru: 'лидер США выступил в Организации Объединенных Наций', kk: 'америкалық басшы БҰҰ-да сөйледі' },
      { en: 'the EU', de: 'die Europäische Union', ru: 'Евросоюз' },
    ],
    finds: [{ en: 'members of the ‹OSCE› met', de: 'Mitglieder der ‹OSZE› tagten', ru: 'члены ‹ООН› собрались' }],
  },
  blind: 'Acronyms in no table; an acronym said in full.',
  run: (context) => observeValues(context, ['acronym'], ({ change }) => (change === 'differs' ? 'warning' : null)),
} satisfies Check
