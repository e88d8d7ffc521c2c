import type { Check } from './check.ts'
import { observeValues } from './value-checks.ts'

/** Dates and parts of dates that do not agree. */
export const date = {
  id: 'date',
  category: 'accuracy/mistranslation',
  severity: 'error',
  examples: {
    silent: [
      { en: 'for their SS19 collection', de: 'für ihre Kollektion 2019' },
      { en: 'of 12 December 2017', de: 'vom 12. Dezember 2017', ru: 'от 12 декабря 2017 года', kk: '2017 жылғы 12 желтоқсандағы' },
      { en: 'on 17 and 18 September 2018', de: 'am 17. und 18. September 2018', ru: '17 и 18 сентября 2018 года', kk: '2018 жылғы 17 және 18 қыркүйекте' },
      { en: 'March 10, 2016', de: '10.3.2016' },
      { en: 'in the early ’90s', de: 'in den frühen 1990er Jahren', ru: 'в начале девяностых', kk: '90-жылдардың басында' },
      { en: 'he said on Thursday', de: 'sagte er gestern' },
      { en: 'on 12 December 2017', pl: '12 grudnia 2017', fr: 'le 12 décembre 2017' },
    ],
    finds: [
      { en: 'in the early ‹1980s›', de: 'in den frühen ‹neunziger Jahren›' },
      { en: 'on ‹12 November 2017›', fr: 'le ‹12 décembre 2017›' },
      { en: 'of ‹12 December 2017› on', de: 'vom ‹12. Dezember 2017› zu', ru: 'от ‹13 декабря 2017 года› о' },
      { en: 'on ‹Thursday›, 14 March 2019', de: 'am ‹Donnerstag›, dem 14. März 2019', ru: 'в ‹пятницу›, 14 марта 2019 года' },
      { en: 'of 15 March 2012 and ‹15 March 2012›', de: 'vom ‹15. März 2012›', ru: 'от ‹15 марта 2012 года›' },
    ],
  },
  blind: 'Dates said otherwise: "last autumn", "the day before".',
  run: (context) => observeValues(context, ['date', 'weekday'], ({ change, blamed }) => (change === 'repeated' && blamed.length === 0 ? 'warning' : 'error')),
} satisfies Check
