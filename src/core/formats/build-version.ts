import { languageOf } from '../languages/index.ts'
import { nothingSaid, type LanguageTag, type Segment, type Version } from '../model/index.ts'
import { scriptOf } from './detect-language.ts'
import { idSet } from './id-set.ts'

const rightToLeft: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa']

/** A version of which only language and segments are known. */
export function buildVersion(id: string, language: LanguageTag, segments: readonly Segment[], more: Partial<Version> = {}): Version {
  const script = more.script ?? scriptOf(segments.map(({ text }) => text).slice(0, 200).join('\n'), language)
  return {
    id,
    language,
    script,
    direction: languageOf(language)?.direction ?? (rightToLeft.includes(script) ? 'rtl' : 'ltr'),
    ...nothingSaid,
    ...more,
    segments,
  }
}

/** A work's id from the name of a file: `Bericht 3.tmx` is `bericht-3`. */
export const workIdOf = (file: string): string => slug((file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')) || 'work'

/** A text as an id: small Latin letters, digits and hyphens; empty where it has none. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * A language tag as BCP 47 writes it (https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1): `DE_de` is `de-DE`, `uz-cyrl` is `uz-Cyrl`.
 * Null for what is no tag.
 */
export function canonicalTag(tag: string): LanguageTag | null {
  const parts = tag.trim().replaceAll('_', '-').split('-')
  if (!/^[a-z]{2,3}$/i.test(parts[0] ?? '') || !parts.every((part) => /^[a-z0-9]{1,8}$/i.test(part))) return null
  return parts.map((part, index) => (index > 0 && /^[a-z]{2}$/i.test(part) ? part.toUpperCase() : index > 0 && /^[a-z]{4}$/i.test(part) ? part[0]!.toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase())).join('-')
}

/** Gives ids out so that none is given twice. */
export interface IdGiver {
  /** The wanted id where it is well formed and free, else the nearest free one. */
  readonly take: (wanted: string, otherwise: string) => { readonly id: string; readonly taken: boolean }
}

export function idGiver(): IdGiver {
  const given = idSet()
  // The suffix to try next for an id that was wanted more than once.
  const next = new Map<string, number>()
  return {
    take(wanted, otherwise) {
      const stem = slug(wanted) || otherwise
      if (!given.has(stem)) {
        given.add(stem)
        return { id: stem, taken: false }
      }
      let suffix = next.get(stem) ?? 2
      while (given.has(`${stem}-${suffix}`)) suffix++
      next.set(stem, suffix + 1)
      const id = `${stem}-${suffix}`
      given.add(id)
      return { id, taken: true }
    },
  }
}
