// The import table of docs/architecture.md, executable: which folder may import what. Explicit, so that a new edge is a decision.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = import.meta.dirname

/** Folders under `src` (or another folder's index) and libraries each folder may import. Its own files are always allowed. */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly libraries: readonly string[] }>> = {
  'core/model': { folders: [], libraries: [] },
  'core/text': { folders: ['core/model'], libraries: [] },
  'core/languages': { folders: ['core/model', 'core/text'], libraries: [] },
  'core/formats': { folders: ['core/model', 'core/text', 'core/languages'], libraries: ['valibot', 'saxes', 'franc-min', 'papaparse', 'parse5', 'fflate', 'unpdf', 'mdast', 'mdast-util-from-markdown', 'mdast-util-gfm-footnote', 'mdast-util-gfm-table', 'mdast-util-to-markdown', 'micromark-extension-gfm-footnote', 'micromark-extension-gfm-table'] },
  'core/facts': { folders: ['core/model', 'core/text', 'core/languages'], libraries: [] },
  'core/names': { folders: ['core/model', 'core/text', 'core/languages'], libraries: [] },
  'core/align': { folders: ['core/model', 'core/text', 'core/languages', 'core/facts', 'core/names'], libraries: [] },
  'core/links': { folders: ['core/model', 'core/text', 'core/languages', 'core/facts', 'core/names', 'core/align'], libraries: [] },
  'core/compare': { folders: ['core/model', 'core/text', 'core/languages'], libraries: ['diff'] },
  'core/checks': {
    folders: ['core/model', 'core/text', 'core/languages', 'core/facts', 'core/names', 'core/align', 'core/compare'],
    libraries: [],
  },
  'core/search': { folders: ['core/model', 'core/text', 'core/languages', 'core/facts', 'core/names'], libraries: [] },
  'core/view': {
    folders: ['core/model', 'core/text', 'core/languages', 'core/formats', 'core/facts', 'core/names', 'core/align', 'core/compare', 'core/checks'],
    libraries: [],
  },
  'core/reports': { folders: ['core/model', 'core/formats', 'core/checks', 'core/view'], libraries: [] },
  core: {
    folders: ['core/model', 'core/text', 'core/languages', 'core/formats', 'core/facts', 'core/names', 'core/align', 'core/links', 'core/compare', 'core/checks', 'core/search', 'core/view', 'core/reports'],
    libraries: [],
  },
  workers: { folders: ['core'], libraries: ['comlink', 'idb'] },
  app: { folders: ['core', 'workers'], libraries: ['*'] },
  cli: { folders: ['core'], libraries: ['*'] },
}

/** Libraries that one file alone names, so that replacing one touches one file. */
const onlyImporter: Readonly<Record<string, string>> = {
  diff: 'core/compare/diff-words.ts',
  fflate: 'core/formats/zip.ts',
  'franc-min': 'core/formats/detect-language.ts',
  'mdast-util-from-markdown': 'core/formats/markdown-blocks.ts',
  'mdast-util-gfm-footnote': 'core/formats/markdown-blocks.ts',
  'mdast-util-gfm-table': 'core/formats/markdown-blocks.ts',
  'mdast-util-to-markdown': 'core/formats/markdown-blocks.ts',
  mdast: 'core/formats/markdown-blocks.ts',
  'micromark-extension-gfm-footnote': 'core/formats/markdown-blocks.ts',
  'micromark-extension-gfm-table': 'core/formats/markdown-blocks.ts',
  papaparse: 'core/formats/delimited.ts',
  parse5: 'core/formats/html-blocks.ts',
  saxes: 'core/formats/read-xml.ts',
  unpdf: 'core/formats/pdf-pages.ts',
  valibot: 'core/formats/work-json.ts',
}

interface Import {
  readonly file: string
  readonly folder: string
  readonly target: string
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

const isTest = (path: string) => /(?:\.test|-for-test)\.tsx?$/.test(path)

/** The row of the table a file belongs to: the longest folder that contains it. */
function folderOf(path: string): string | undefined {
  return Object.keys(table)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

function importsOf(path: string): Import[] {
  const source = readFileSync(join(src, path), 'utf8')
  const folder = folderOf(path)
  if (!folder) return []
  const specifiers = [...source.matchAll(/^(?:import|export)\s[^'"=;]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)]
  return specifiers.map((match) => ({ file: path, folder, target: match[1] ?? match[2] ?? match[3] ?? '' }))
}

const allImports = files.filter((path) => !isTest(path)).flatMap(importsOf)

describe('the import table', () => {
  test('has a row for every source file', () => {
    expect(files.filter((path) => !isTest(path) && folderOf(path) === undefined)).toEqual([])
  })

  test('holds for every import', () => {
    const broken = allImports.filter(({ file, folder, target }) => {
      const row = table[folder]!
      if (!target.startsWith('.')) return !row.libraries.includes('*') && !row.libraries.includes(packageOf(target))
      const path = relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/')
      if (path.startsWith('..')) return folder.startsWith('core')
      const to = folderOf(path)
      return to === undefined || (to !== folder && !row.folders.includes(to))
    })
    expect(broken).toEqual([])
  })

  test('reaches another folder of the core through its index only', () => {
    const deep = allImports.filter(({ file, folder, target }) => {
      if (!target.startsWith('.')) return false
      const path = relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/')
      const to = folderOf(path)
      return to !== undefined && to !== folder && to.startsWith('core') && path !== `${to}/index.ts`
    })
    expect(deep).toEqual([])
  })

  test('lets one file alone name a library of the core', () => {
    const names = allImports.filter(({ target }) => onlyImporter[packageOf(target)] !== undefined)
    expect([...new Set(names.map(({ file, target }) => `${packageOf(target)}: ${file}`))].toSorted()).toEqual(Object.entries(onlyImporter).map(([library, file]) => `${library}: ${file}`))
  })

  test('keeps the platform out of the core: no language data, clock or chance of the runtime', () => {
    const platform = /\bIntl\b|\.toLocale\w+\(|\.localeCompare\(|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bglobalThis\b|\bfetch\(/
    const stripComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
    const offenders = files.filter((path) => path.startsWith('core/') && !isTest(path) && platform.test(stripComments(readFileSync(join(src, path), 'utf8'))))
    expect(offenders).toEqual([])
  })

  test('sees no cycle between folders of the core', () => {
    const reach = (folder: string, seen: readonly string[]): string[] => {
      const row = table[folder]
      if (seen.includes(folder)) return [[...seen, folder].join(' → ')]
      return row ? row.folders.flatMap((next) => reach(next, [...seen, folder])) : []
    }
    expect(Object.keys(table).flatMap((folder) => reach(folder, []))).toEqual([])
  })
})

function packageOf(specifier: string): string {
  const [scope = '', name] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}
