import type { Version, Work } from '../../core/index.ts'
import { localized } from '../words/version-words.ts'

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json }

/**
 * The work and its versions as schema.org has them: a `CreativeWork` whose versions are works too. A version made from one in another
 * language is its `translationOfWork`, one made from the same language is `isBasedOn` it.
 * https://schema.org/CreativeWork
 */
export function workData(work: Work, language: string, addressOf: (version: string) => string): Json {
  const about = (version: Version): Json => {
    const source = work.versions.find(({ id }) => id === version.derivedFrom)
    const title = version.segments.find(({ kind }) => kind === 'title')?.text
    return {
      '@type': 'CreativeWork',
      '@id': addressOf(version.id),
      ...(title !== undefined && { name: title }),
      inLanguage: version.language,
      ...(version.year !== null && { dateCreated: String(version.year) }),
      ...(source && { [source.language === version.language ? 'isBasedOn' : 'translationOfWork']: { '@id': addressOf(source.id) } }),
    }
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: localized(work.title, language),
    inLanguage: [...new Set(work.versions.map((version) => version.language))],
    ...(work.date !== null && { datePublished: work.date }),
    identifier: Object.entries(work.identifiers).map(([propertyID, value]) => ({ '@type': 'PropertyValue', propertyID, value })),
    isAccessibleForFree: true,
    workTranslation: work.versions.map(about),
  }
}
