/**
 * A text as searching sees it: small letters without accents, words one space apart, everything else left out. Each unit knows the stretch
 * of the printed text it stands for, so that what is found can be marked to the letter.
 */
export interface Folded {
  readonly length: number
  /** UTF-16 units; those from `length` on mean nothing, here and below. */
  readonly units: Uint16Array
  /** UTF-16 offsets in the printed text, one for each unit. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Folds case, accents, ё, the letters Kazakh adds to Russian ones (ә→а, ғ→г, қ→к, ң→н, ө→о, ұ ү→у, һ→х, і→и: how it is typed where the
 * keyboard lacks them), ligatures, full-width forms and digits of other scripts, Arabic and Hebrew points. NFC and NFD, soft hyphens and
 * zero-width characters make no difference. Apostrophes of every shape are dropped within a word; hyphens, quotes and all other signs part
 * words. й stays й: it is a letter, not и with an accent; marks of Thai, Devanagari and their like stay too, being vowels.
 *
 * The answer is good until the next text is folded: a hundred thousand texts must not make as many arrays.
 */
export function fold(text: string): Folded {
  const length = foldInto(text)
  return { length, units, starts, ends }
}

/** The folded text as a string. */
export function foldText(text: string): string {
  return unitsToText(units, foldInto(text))
}

/** The units of a folded text as a string. */
export const textOf = ({ units, length }: Folded): string => unitsToText(units, length)

/** Whether a folded word may begin or end between the units `at - 1` and `at`: at a space, where an apostrophe stands in print, and anywhere in scripts that put no space between words. */
export function isBoundary({ units, length, starts, ends }: Folded, printed: string, at: number): boolean {
  if (at <= 0 || at >= length) return true
  const before = units[at - 1] ?? space
  const after = units[at] ?? space
  if (before === space || after === space) return true
  if (isUnspaced(before) || isUnspaced(after)) return true
  const to = starts[at] ?? 0
  for (let unit = ends[at - 1] ?? to; unit < to; unit++) if (lookUp(printed.charCodeAt(unit)) === apostrophe) return true
  return false
}

/** Whether a unit is of a word, as folding sees it. */
export const isWordUnit = (unit: number): boolean => lookUp(unit) < firstKind

/** English and Russian without anything that folding changes but case: there the printed text in small letters is as good, at a tenth of the time. */
const plainText = /^[ -&(-_a-~\t\n\r\u00A0\u202F№§°«»„“”…–—А-Яа-я]*$/
export const isPlain = (text: string): boolean => plainText.test(text)

/** Whether a unit belongs to a script written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan. */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x0e00) return false
  return (
    (unit <= 0x0fff) || // Thai, Lao, Tibetan
    (unit >= 0x1000 && unit <= 0x109f) || // Burmese
    (unit >= 0x1780 && unit <= 0x17ff) || // Khmer
    (unit >= 0x3040 && unit <= 0x30ff) || // kana
    (unit >= 0x3400 && unit <= 0x9fff) || // ideographs
    (unit >= 0xd840 && unit <= 0xd8bf) || // ideographs of the second plane, by their first half
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}

const space = 32

// What a UTF-16 unit becomes: another unit, or one of these, which are codes for private use and no letters.
const unknown = 0
const firstKind = 0xe000
const separator = 0xe001
const many = 0xe002
const dropped = 0xe003
const apostrophe = 0xe004
const mark = 0xe005
const surrogate = 0xe006

/** Filled as units come. */
const table = new Uint16Array(0x1_0000)
const foldedStrings = new Map<number, string>()

// The buffers of the text being folded.
let units = new Uint16Array(4096)
let starts = new Int32Array(4096)
let ends = new Int32Array(4096)

/** No character folds to more (ﷺ). */
const longest = 24

function foldInto(text: string): number {
  reserve(text.length * 2 + longest)
  // The engine keeps what is local in registers: half the time of a walk through the module's own.
  let [to, from, until] = [units, starts, ends]
  let length = 0
  // The last unit is a space, or nothing is there yet.
  let parted = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const code = table[unit] || lookUp(unit)
    // Nearly all of a text, so first.
    if (code < firstKind) {
      to[length] = code
      from[length] = at
      until[length++] = at + 1
      parted = false
    } else if (code === separator) {
      if (!parted) {
        to[length] = space
        from[length] = until[length - 1] ?? 0
        until[length++] = at + 1
      } else if (length > 0) until[length - 1] = at + 1
      parted = true
    } else if (code === mark) {
      // A mark belongs to the letter before it; one without a letter is nothing.
      if (parted) continue
      until[length - 1] = at + 1
      if (unit === 0x0306 && to[length - 1] === 0x0438 && isCyrillicI(text.charCodeAt(at - 1))) to[length - 1] = 0x0439
    } else if (code === many || code === surrogate) {
      const size = code === surrogate && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      const several = code === many ? (foldedStrings.get(unit) ?? '') : size === 2 ? foldPoint(text.codePointAt(at) ?? 0) : ''
      if (length + several.length + 2 * (text.length - at) + longest > to.length) {
        reserve(to.length * 2 + longest)
        ;[to, from, until] = [units, starts, ends]
      }
      if (several === '' && !parted) {
        to[length] = space
        from[length] = at
        until[length++] = at + size
      }
      parted = several === ''
      for (let part = 0; part < several.length; part++) {
        to[length] = several.charCodeAt(part)
        from[length] = at
        until[length++] = at + size
      }
      at += size - 1
    }
  }
  return parted && length > 0 ? length - 1 : length
}

/** Makes the buffers longer, with what is in them. */
function reserve(room: number): void {
  if (units.length >= room) return
  const [before, from, until] = [units, starts, ends]
  units = new Uint16Array(room)
  starts = new Int32Array(room)
  ends = new Int32Array(room)
  units.set(before)
  starts.set(from)
  ends.set(until)
}

const isCyrillicI = (unit: number): boolean => unit === 0x0438 || unit === 0x0418

function unitsToText(from: Uint16Array, length: number): string {
  let text = ''
  // No engine takes more arguments than some ten thousand.
  for (let at = 0; at < length; at += 8192) text += fromUnits(from.subarray(at, Math.min(length, at + 8192)))
  return text
}

/** Spreading the units into the call goes through an iterator: several times slower. */
const fromUnits = (part: Uint16Array): string => Reflect.apply(String.fromCharCode, null, part)

const apostrophes = new Set([..."'’‘ʼʹʻʽ`´′＇‛\u05F3"].map((sign) => sign.charCodeAt(0)))
/** Marks over and under letters that are only an accent: after these scripts they are left out. */
const accent = /(?![\u3099\u309A])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Inherited}]/u
const word = /[\p{L}\p{N}\p{M}]/u

function lookUp(unit: number): number {
  const known = table[unit] ?? unknown
  if (known !== unknown) return known
  const code = lookAt(unit)
  table[unit] = code
  return code
}

function lookAt(unit: number): number {
  const letter = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogate
  if (apostrophes.has(unit)) return apostrophe
  // Soft hyphen, zero-width joiners and marks of direction, variation selectors, the Arabic stretching stroke.
  if (/[\p{Cf}\uFE00-\uFE0F\u0640]/u.test(letter)) return dropped
  if (/\p{M}/u.test(letter)) return accent.test(letter) ? mark : unit
  // ², ¹ and ½ stand at words without being of them.
  if (!word.test(letter) || /\p{No}/u.test(letter)) return separator
  const folded = foldLetters(letter)
  if (folded.length === 0) return separator
  const only = folded.charCodeAt(0)
  if (folded.length === 1 && only < firstKind) return only
  foldedStrings.set(unit, folded)
  return many
}

function foldPoint(point: number): string {
  const letter = String.fromCodePoint(point)
  return word.test(letter) && !/\p{No}/u.test(letter) ? foldLetters(letter) : ''
}

/** Letters that no decomposition makes plain. Kazakh ones as a Russian keyboard has them (https://kk.wikipedia.org/wiki/Қазақ_әліпбиі). */
const plain: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ї: 'и', ў: 'у', ґ: 'г', җ: 'ж', ҡ: 'к', ҙ: 'з', ҫ: 'с', ҳ: 'х', ҷ: 'ч',
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ŋ: 'n', ħ: 'h', æ: 'ae', œ: 'oe', ß: 'ss', ĸ: 'k', ə: 'a', ς: 'σ',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ؤ: 'و', ئ: 'ي',
}

function foldLetters(letter: string): string {
  const composed = letter.normalize('NFKC').toLowerCase()
  let folded = ''
  for (const one of composed) {
    const known = plain[one]
    if (known !== undefined) folded += known
    else if (/\p{Nd}/u.test(one)) folded += digitOf(one)
    else if (apostrophes.has(one.charCodeAt(0))) continue
    else if (one === 'й') folded += one
    else for (const part of one.normalize('NFD')) if (!(/\p{M}/u.test(part) && accent.test(part)) && word.test(part)) folded += plain[part] ?? part
  }
  return folded
}

/** Decimal digits of Unicode stand in runs of ten that begin with zero (UAX 44, 4.6). */
function digitOf(letter: string): string {
  const point = letter.codePointAt(0) ?? 0
  if (point >= 48 && point <= 57) return letter
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
  return String(value)
}
