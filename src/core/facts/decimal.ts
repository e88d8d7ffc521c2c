/**
 * Decimal numbers as text: `1000`, `0.5`. No floating point, so that 0.1 million and 100000 are one value.
 */

/** The canonical form of digits with an optional `.`: no leading zeros, no trailing zeros after the point. */
function canonicalDecimal(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const left = whole.replace(/^0+(?=\d)/, '')
  const right = fraction.replace(/0+$/, '')
  return (left || '0') + (right ? '.' + right : '')
}

/** A decimal times a power of ten. */
export function timesTenTo(decimal: string, power: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = fraction.padEnd(power, '0')
  return canonicalDecimal(whole + digits.slice(0, power) + '.' + digits.slice(power))
}

/**
 * Reads digits with separators as this language writes them.
 *
 * Two kinds of separators: the last is the decimal sign ("1.234,5", "1,234.5"). One kind, repeated: thousands. One separator before three
 * digits is read by the language's habit: "1.000" is a thousand in German and one in English. White space and apostrophes only group.
 */
export function readDecimal(printed: string, group: string, decimal: string): string {
  const bare = printed.replace(/[\s'’]/gu, '')
  const signs = bare.match(/[.,]/g) ?? []
  if (signs.length === 0) return canonicalDecimal(bare)
  const last = signs[signs.length - 1]!
  const position = bare.lastIndexOf(last)
  const mixed = signs.some((sign) => sign !== last)
  const threeFollow = bare.length - position - 1 === 3
  const isGroup = mixed ? false : signs.length > 1 || (threeFollow && !bare.startsWith('0') && (last === group || (last !== decimal && group !== ' ')))
  if (isGroup) return canonicalDecimal(bare.replace(/[.,]/g, ''))
  return canonicalDecimal(bare.slice(0, position).replace(/[.,]/g, '') + '.' + bare.slice(position + 1))
}
