import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours of a block of the style sheet. */
function colours(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`There is no ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const schemes = { light: colours(':root'), 'dark by the system': colours(":root:not([data-theme='light'])"), 'dark by choice': colours(":root[data-theme='dark']") }

/** Relative luminance and contrast as WCAG 2.2 defines them: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#221e19', '#221e19', 1],
])('%s on %s is %f', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2)
})

const grounds = ['paper', 'paper-raised', 'paper-sunken', 'paper-pointed']
const pairs = [
  // Text: 4.5 (1.4.3).
  ...['ink', 'ink-soft', 'accent', 'error', 'warning', 'hint'].flatMap((text) => grounds.map((ground) => [text, ground, 4.5] as const)),
  ...['accent', 'error', 'warning', 'hint', 'inserted', 'deleted'].flatMap((text) => [[text, `${text}-ground`, 4.5] as const, ['ink', `${text}-ground`, 4.5] as const]),
  ['ink', 'lit', 4.5] as const,
  // Marks, rules that mean something, and the focus: 3 (1.4.11).
  ...['focus', 'line-strong', 'error', 'warning', 'hint'].flatMap((mark) => grounds.map((ground) => [mark, ground, 3] as const)),
]

describe.each(Object.entries(schemes))('%s', (_name, scheme) => {
  test.each(pairs)('%s on %s has at least %f', (over, under, least) => {
    const [a, b] = [scheme.get(over), scheme.get(under)]
    if (a === undefined || b === undefined) throw new Error(`${over} or ${under} is no colour of this scheme`)
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least)
  })
})

test('both ways to the dark have the same colours, and every colour has its dark', () => {
  expect(schemes['dark by choice']).toEqual(schemes['dark by the system'])
  expect([...schemes['dark by choice'].keys()]).toEqual([...schemes.light.keys()])
})
