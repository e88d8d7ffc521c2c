// The text of the work the page opens with, put into the page itself: it can be read while the scripts are on their way, and where none run.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { interfaceLanguages, type InterfaceLanguage } from '../src/app/i18n/interface-languages.ts'
import { localized, versionLabel } from '../src/app/words/version-words.ts'
import type { Segment, Version } from '../src/core/index.ts'

const root = resolve(import.meta.dirname, '..')
const place = /<p class="app-loading"[^>]*>.*?<\/p>/s
const script = 'early.js'

/** The step of the build. `work` is the id of a folder under `texts/`. */
export function firstText(work: string): Plugin {
  return {
    name: 'tetrapla-first-text',
    apply: 'build',
    async buildStart() {
      this.emitFile({ type: 'asset', fileName: script, source: await earlyScript() })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const markup = await firstMarkup(work)
        const begun = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html)
        const [whole, page] = begun ?? []
        if (whole === undefined || page === undefined) throw new Error('the page’s own script is not where it was')
        return (
          html
            // Fetched at once, run when the text is painted: that takes longer than painting it.
            .replace(whole, `<link rel="modulepreload" crossorigin href="${page}">`)
            // Behind the text, which it lays out.
            .replace(place, (loading) => `${loading}${markup}<script src="./${script}" data-page="${page}"></script>`)
        )
      },
    },
  }
}

/** One classic script that waits for no other: what it needs of the page's own code is in it. */
async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(root, 'src/app/first-text/early.ts'), output: { format: 'iife' }, treeshake: { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] } },
    },
  })
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const [chunk] = output
  if (chunk?.type !== 'chunk') throw new Error('the early script was not built')
  return chunk.code
}

/** The rows of a work as the page will draw them, every version a column, without what only the page can say of them. */
async function firstMarkup(id: string): Promise<string> {
  const core = await import('../src/core/index.ts')
  const folder = join(root, 'texts', id)
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const { work } = core.readWork(files)
  if (!work) throw new Error(`texts/${id} cannot be read`)
  const { rows } = core.applyAlignment(work.versions, work.alignment).alignment
  const labels = core.rowLabels(rows)
  const segments = new Map(work.versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  // In English where no script chooses, as the page says of itself.
  const said = (open: string, words: Readonly<Record<string, string>>, close: string): string => `<${open} data-said="${escaped(JSON.stringify(words))}">${escaped(words['en'] ?? '')}</${close}>`
  const inEach = (text: (language: InterfaceLanguage) => string): Readonly<Record<string, string>> => Object.fromEntries(interfaceLanguages.map((language) => [language, text(language)]))
  const names = Object.fromEntries(interfaceLanguages.map((language) => [language, namesOf(language)]))
  const heads = work.versions.map(
    (version) =>
      `<th class="column-head" lang="${version.language}" data-version="${version.id}"><span class="head-button">${said('span class="head-label"', inEach((language) => versionLabel(version, language, names[language]?.[version.language] ?? null)), 'span')}</span>${said('p class="head-provenance"', inEach((language) => localized(version.provenance, language)), 'p')}</th>`,
  )
  const passage = (version: Version, segment: Segment): string => {
    const end = segment.marker?.end ?? 0
    const marker = end > 0 ? `<span class="marker">${escaped(segment.text.slice(0, end))}</span>` : ''
    return `<p class="segment segment-${segment.kind}" lang="${version.language}" dir="${version.direction}" data-script="${version.script}">${marker}${escaped(segment.text.slice(end))}</p>`
  }
  const lines = rows.map((row) => {
    const cells = work.versions.map((version) => {
      const passages = (row.cells[version.id] ?? []).flatMap((segment) => segments.get(version.id)?.get(segment) ?? [])
      return `<td class="cell" data-version="${version.id}">${passages.map((segment) => passage(version, segment)).join('')}</td>`
    })
    return `<tr class="row row-${row.kind}" data-first-row="${escaped(row.id)}"><th class="row-head"><span class="row-link"><span class="row-label">${escaped(labels.get(row.id)?.label ?? '')}</span></span></th>${cells.join('')}</tr>`
  })
  return `<div class="app first-text" data-work="${id}"><header class="top-bar"><span class="wordmark" translate="no">Tetrapla</span>${said('h1', inEach((language) => localized(work.title, language)), 'h1')}</header><div class="app-body"><div class="outline"></div><main class="reading" tabindex="-1"><table class="reading-table"><thead class="heads"><tr class="head-row"><th class="corner"></th>${heads.join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table></main><div class="finding-map"></div><div class="side-panel"></div></div></div>`
}

function namesOf(language: string): Readonly<Record<string, string>> {
  const words: { readonly language: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(root, `locales/${language}/reader.json`), 'utf8'))
  return words.language
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
