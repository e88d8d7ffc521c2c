import { readXml, type XmlElement } from './read-xml.ts'
import type { ProblemList } from './problem-list.ts'

// Styles and lists of WordprocessingML: ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).

export interface ParagraphStyle {
  /** Word's own name for it in small letters: `heading 1`, `title`, `footnote text`. */
  readonly name: string
  readonly basedOn: string | null
  /** 0 for headings of the first level; null where it is no heading. */
  readonly outline: number | null
  readonly list: { readonly id: string; readonly level: number } | null
}

/** The paragraph styles of `styles.xml`, by id. */
export async function readStyles(xml: string, problems: ProblemList): Promise<ReadonlyMap<string, ParagraphStyle>> {
  const styles = new Map<string, ParagraphStyle>()
  let id: string | null = null
  let style = { name: '', basedOn: null as string | null, outline: null as number | null, list: null as { id: string; level: number } | null }
  await readXml(
    [xml],
    {
      open(element) {
        const value = val(element)
        if (element.name === 'style') {
          id = element.attributes['w:type'] === 'paragraph' ? (element.attributes['w:styleId'] ?? null) : null
          style = { name: '', basedOn: null, outline: null, list: null }
        } else if (element.name === 'name') style.name = value.toLowerCase()
        else if (element.name === 'basedOn') style.basedOn = value
        else if (element.name === 'outlineLvl') style.outline = Number(value)
        else if (element.name === 'numId') style.list = { id: value, level: style.list?.level ?? 0 }
        else if (element.name === 'ilvl') style.list = { id: style.list?.id ?? '', level: Number(value) }
      },
      close(name) {
        if (name === 'style' && id !== null) styles.set(id, style)
      },
      text() {},
    },
    problems,
  )
  return styles
}

/** A style's own or inherited value. */
export function inherited<T>(styles: ReadonlyMap<string, ParagraphStyle>, id: string | null, value: (style: ParagraphStyle) => T | null): T | null {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const style: ParagraphStyle | undefined = styles.get(at)
    const found = style ? value(style) : null
    if (found !== null) return found
    at = style?.basedOn ?? null
  }
  return null
}

interface Level {
  format: string
  text: string
  start: number
}

/** Counts the numbers that Word prints before list paragraphs and that stand nowhere in the file. */
export interface Numbering {
  /** What is printed before the next paragraph of a list level: `2.`, `(a)`, `–`; empty where nothing is. */
  readonly next: (list: string, level: number) => string
}

/** Reads `numbering.xml`; counting starts anew with each call. */
export async function readNumbering(xml: string, problems: ProblemList): Promise<Numbering> {
  const abstract = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>()
  let levels: Map<number, Level> | null = null
  let level: Level | null = null
  let list: { abstract: string; starts: Map<number, number> } | null = null
  let override = 0
  await readXml(
    [xml],
    {
      open(element) {
        const { name, attributes } = element
        if (name === 'abstractNum') abstract.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()))
        else if (name === 'num') lists.set(attributes['w:numId'] ?? '', (list = { abstract: '', starts: new Map() }))
        else if (name === 'abstractNumId' && list) list.abstract = val(element)
        else if (name === 'lvlOverride') override = Number(attributes['w:ilvl'] ?? 0)
        else if (name === 'startOverride' && list) list.starts.set(override, Number(val(element)))
        else if (name === 'lvl' && levels) levels.set(Number(attributes['w:ilvl'] ?? 0), (level = { format: 'decimal', text: '', start: 1 }))
        else if (name === 'numFmt' && level) level.format = val(element)
        else if (name === 'lvlText' && level) level.text = val(element)
        else if (name === 'start' && level) level.start = Number(val(element))
      },
      close(name) {
        if (name === 'abstractNum') levels = null
        else if (name === 'num') list = null
        else if (name === 'lvl') level = null
      },
      text() {},
    },
    problems,
  )
  const counters = new Map<string, number[]>()
  const restarted = new Set<string>()
  return {
    next(id, at) {
      const known = lists.get(id)
      const own = known && abstract.get(known.abstract)
      const shown = own?.get(at)
      if (!known || !own || !shown) return ''
      const counts = counters.get(known.abstract) ?? []
      counters.set(known.abstract, counts)
      const startOf = (index: number) => known.starts.get(index) ?? own.get(index)?.start ?? 1
      // A list with a start of its own begins anew once, though it shares its levels with others.
      if (known.starts.has(at) && !restarted.has(`${id} ${at}`)) {
        restarted.add(`${id} ${at}`)
        counts.length = at
      }
      for (let index = 0; index < at; index++) counts[index] ??= startOf(index)
      counts[at] = (counts[at] ?? startOf(at) - 1) + 1
      counts.length = at + 1
      if (shown.format === 'bullet') return /^[\p{P}\p{S}oо]$/u.test(shown.text) && !/[oо]/u.test(shown.text) ? shown.text : '•'
      if (shown.format === 'none') return shown.text.replace(/%\d/g, '')
      return shown.text.replace(/%(\d)/g, (_all, digit: string) => counted(counts[Number(digit) - 1] ?? 1, own.get(Number(digit) - 1)?.format ?? 'decimal'))
    },
  }
}

const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const roman: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] // prettier-ignore

/** A number as a list prints it (ST_NumberFormat, 17.18.59). Letters repeat after the alphabet: `aa`, `bb`. */
export function counted(value: number, format: string): string {
  const letters = (alphabet: string) => (alphabet[(value - 1) % alphabet.length] ?? '').repeat(Math.ceil(value / alphabet.length))
  const latin = 'abcdefghijklmnopqrstuvwxyz'
  if (value < 1 || value > 9999) return String(value)
  if (format === 'lowerLetter') return letters(latin)
  if (format === 'upperLetter') return letters(latin).toUpperCase()
  if (format === 'russianLower') return letters(russian)
  if (format === 'russianUpper') return letters(russian).toUpperCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let rest = value
    let text = ''
    for (const [worth, sign] of roman)
      while (rest >= worth) {
        text += sign
        rest -= worth
      }
    return format === 'lowerRoman' ? text : text.toUpperCase()
  }
  return String(value)
}

/** The `w:val` of an element; an element without one means `true` where it is a switch. */
export const val = ({ attributes }: XmlElement): string => attributes['w:val'] ?? ''
