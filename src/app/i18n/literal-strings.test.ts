import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vite'

const app = join(import.meta.dirname, '..')

/** Attributes that are read out or shown. */
const spoken: readonly string[] = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']

/** Names of keys and languages' names for themselves are the same in every language; what is in these elements is not for translators. */
const untranslated: readonly string[] = ['kbd']

/** Words in a component that no translator can reach: text between tags, strings in braces there, and attributes that are read or shown. */
function literalWords(source: string): string[] {
  const found: string[] = []
  const note = (text: unknown): void => {
    if (typeof text === 'string' && /\p{L}{2,}/u.test(text)) found.push(text.trim())
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isNode(value)) visitNode(value)
  }
  const visitNode = (node: Node): void => {
    if (node.type === 'JSXElement' && untranslated.includes(path(node, 'openingElement', 'name', 'name'))) return
    if (node.type === 'JSXText') note(node['value'])
    if (node.type === 'JSXExpressionContainer') strings(node['expression']).forEach(note)
    if (node.type === 'JSXAttribute') {
      if (spoken.includes(path(node, 'name', 'name'))) strings(node['value']).forEach(note)
      // Strings of other attributes are classes, types and the like.
      const { value } = node
      if (isNode(value) && value.type === 'JSXExpressionContainer') visitInside(value['expression'])
      return
    }
    visitInside(node)
  }
  const visitInside = (value: unknown): void => {
    if (isNode(value)) Object.values(value).forEach(visit)
  }
  visit(parseAst(source, { lang: 'tsx' }))
  return found
}

/** Strings an expression may come out as, without looking into calls. */
function strings(value: unknown): unknown[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return [value['value']]
    case 'TemplateLiteral':
      return Array.isArray(value['quasis']) ? value['quasis'].map((quasi: unknown) => path(quasi, 'value', 'cooked')) : []
    case 'ConditionalExpression':
      return [...strings(value['consequent']), ...strings(value['alternate'])]
    case 'LogicalExpression':
      return [...strings(value['left']), ...strings(value['right'])]
    case 'JSXExpressionContainer':
      return strings(value['expression'])
    default:
      return []
  }
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function path(value: unknown, ...fields: readonly string[]): string {
  let inner = value
  for (const field of fields) inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, field) : undefined
  return typeof inner === 'string' ? inner : ''
}

test.each([
  ['<p>Hello there</p>', ['Hello there']],
  ['<p className="big">{t("a")} found <b>x</b></p>', ['found']],
  ['<p>{open ? "Opened" : t("closed")}</p>', ['Opened']],
  ['<button aria-label="Close" />', ['Close']],
  ['<button title={`Close ${it}`} />', ['Close']],
  ['<p id="x" lang={language}>{t("a.b")}</p>', []],
  ['<Panel head={<h2>Names</h2>} />', ['Names']],
  ['<kbd>Shift</kbd>', []],
])('notices %s', (source, expected) => {
  expect(literalWords(source)).toEqual(expected)
})

const components = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))

test('there are components to look at', () => {
  expect(components.length).toBeGreaterThan(15)
})

test.each(components)('%s says nothing untranslated', (file) => {
  expect(literalWords(readFileSync(join(app, file), 'utf8'))).toEqual([])
})
