import { severities, type Severity } from '../../core/index.ts'
import { interfaceLanguages, type InterfaceLanguage } from '../i18n/interface-languages.ts'
import { decodeView } from './view-url.ts'
import type { PartialView } from './view.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const textSizes = [1, 2, 3, 4, 5] as const
export type TextSize = (typeof textSizes)[number]

/** What belongs to the reader and not to a link. */
export interface Settings {
  readonly theme: Theme
  readonly textSize: TextSize
  /** Null: as the browser asks. */
  readonly language: InterfaceLanguage | null
  /** Severities listed and marked. */
  readonly severities: readonly Severity[]
  readonly panel: Panel | null
  readonly outline: boolean
  /** True where the map of findings stands beside the text. */
  readonly map: boolean
  /** True where a sentence pointed at lights up with its counterparts. */
  readonly sentences: boolean
  /** True where a word pointed at lights up with its counterparts. */
  readonly links: boolean
  /** True where words without a counterpart are marked. */
  readonly unlinked: boolean
  /** False where single keys do nothing: voice control and others type them without meaning them. */
  readonly shortcuts: boolean
  /** True once the tour was shown. */
  readonly toured: boolean
  /** The reader's own view as a hash; empty before the first visit. */
  readonly view: string
}

export const panels = ['findings', 'names', 'lengths', 'search'] as const
export type Panel = (typeof panels)[number]

export const firstSettings: Settings = { theme: 'system', textSize: 2, language: null, severities, panel: 'findings', outline: true, map: true, sentences: false, links: false, unlinked: false, shortcuts: true, toured: false, view: '' }

const key = 'tetrapla'

/** Settings kept in this browser; the first ones where nothing is kept, or what is kept cannot be used. */
export function readSettings(storage: Pick<Storage, 'getItem'>): Settings {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? settingsOf({ ...kept }) : firstSettings
  } catch {
    return firstSettings
  }
}

/** Keeps settings; a browser that keeps nothing (private windows, full storage) is no error. */
export function keepSettings(storage: Pick<Storage, 'setItem'>, settings: Settings): void {
  try {
    storage.setItem(key, JSON.stringify(settings))
  } catch {
    return
  }
}

function settingsOf(kept: Readonly<Record<string, unknown>>): Settings {
  const one = <Value>(choices: readonly Value[], value: unknown, otherwise: Value): Value => choices.find((choice) => choice === value) ?? otherwise
  const asked: unknown = kept['severities']
  const listed = Array.isArray(asked) ? severities.filter((severity) => asked.some((value) => value === severity)) : severities
  return {
    theme: one(themes, kept['theme'], firstSettings.theme),
    textSize: one(textSizes, kept['textSize'], firstSettings.textSize),
    language: one<InterfaceLanguage | null>(interfaceLanguages, kept['language'], null),
    severities: listed,
    panel: kept['panel'] === null ? null : one<Panel | null>(panels, kept['panel'], firstSettings.panel),
    outline: kept['outline'] !== false,
    map: kept['map'] !== false,
    sentences: kept['sentences'] === true,
    links: kept['links'] === true,
    unlinked: kept['unlinked'] === true,
    shortcuts: kept['shortcuts'] !== false,
    toured: kept['toured'] === true,
    view: typeof kept['view'] === 'string' ? kept['view'] : '',
  }
}

/** The reader's own view, without the place where reading stopped if `place` is false. */
export function ownView(settings: Settings): PartialView {
  return decodeView(settings.view)
}
