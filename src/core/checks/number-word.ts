import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** Numbers written in words: reported where another number stands in their place, not where a version says it without a number. */
export const numberWord = {
  id: 'number-word',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: {
    silent: [
      { en: 'to eight and seven years', de: 'zu acht bzw. sieben Jahren', ru: 'к восьми и семи годам', kk: 'сегіз және жеті жылға' },
      { en: 'the two countries', de: 'beide Länder' },
    ],
    finds: [
      { en: 'with ‹millions› more uprooted', de: 'und ‹Milliarden› weitere vertrieben' },
      { en: 'the last ‹five› months', de: 'in den letzten ‹fünf› Monaten', ru: 'за последние ‹шесть› месяцев' },
    ],
  },
  blind: 'A number word left out; "one", which is an article or a pronoun more often than a count.',
  run: (context) => observeValues(context, ['number', 'ordinal', 'percentage'], ({ change, inWords }) => (inWords && change === 'differs' ? 'warning' : null)),
} satisfies Check
