import type { LanguageTag } from '../model/index.ts'
import { calendars, type Calendar } from './calendars.ts'

/** Months, weekdays and separators of a language without data of its own; null where there are none either. By its primary subtag. */
export const calendarOf = (tag: LanguageTag): Calendar | null => calendars[tag.toLowerCase().split('-')[0]!] ?? null
