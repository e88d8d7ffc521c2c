/** A BCP 47 language tag in its shortest form: `en`, `de`, `kk`, `ru`, `zh-Hant`. */
export type LanguageTag = string

/** A text in several languages, keyed by BCP 47 tag: titles and notes of a work. */
export type Localized = Readonly<Record<LanguageTag, string>>
