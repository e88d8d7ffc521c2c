import type { Check } from './check.ts'
import { isConverted } from './converted.ts'
import { observeValues } from './value-checks.ts'

/** Numbers in digits, ordinals, percentages, sums, measures and times that do not agree. */
export const number = {
  id: 'number',
  category: 'accuracy/mistranslation',
  severity: 'error',
  examples: {
    silent: [
      { en: 'arresting over 1000 demonstrators', de: 'über 1 000 Demonstranten', ru: 'более 1000 демонстрантов' },
      { en: '1.5 million people', de: '1,5 Mio. Menschen', ru: '1,5 млн человек', kk: '1,5 миллион адам' },
      { en: 'ranks 143rd out of 167', de: 'belegt Platz 143 von 167', ru: 'занимает 143-е место из 167', kk: '167 елдің ішінде 143-орында' },
      { en: 'eight journalists', de: '8 Journalisten', ru: '8 журналистов' },
      { en: 'within 24 hours', de: 'in 24 Stunden', ru: 'за сутки' },
      { en: 'on the par-3 16th hole', de: 'auf dem 16. Loch, einem Par 3' },
      { en: 'a decade later', de: 'ein Jahrzehnt später', ru: 'на 10 лет позже' },
      { en: 'two decades ago', de: 'vor zwanzig Jahren', ru: '20 лет назад', kk: 'бұдан 20 жыл бұрын' },
      { en: 'half a century later', de: 'ein halbes Jahrhundert später', ru: 'спустя 50 лет', kk: 'жарты ғасырдан кейін' },
    ],
    finds: [
      { en: 'waves of ‹7 metres› (20 feet)', de: '‹6 Meter› (20 Fuß) hohe Wellen' },
      { en: 'more than ‹500› people', de: 'mehr als ‹500› Personen', ru: 'более ‹550› человек' },
      { en: 'and ‹55› journalists were held', de: 'und Journalisten‹› wurden festgehalten' },
    ],
  },
  blind: 'A number that is wrong in every version alike; numbers said in ways the language data does not know.',
  run: (context) =>
    observeValues(context, ['number', 'ordinal', 'percentage', 'money', 'unit', 'time'], ({ change, inWords, blamed, values }, versions, row) => {
      if (inWords) return null
      if (isConverted(values, row)) return 'hint'
      if (blamed.length > 0) return change === 'repeated' ? 'warning' : 'error'
      // Where several versions cannot be told right or wrong, another way of saying it is as likely as a slip.
      return change === 'repeated' ? 'hint' : versions > 2 ? 'warning' : 'error'
    }),
} satisfies Check
