// What makes the built page installable and able to open without a network: the manifest with its icons, and the service worker with the
// list of the files it keeps.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { BuiltFiles } from '../src/workers/offline.ts'

const root = resolve(import.meta.dirname, '..')
const worker = 'service-worker.js'
/** Where the versions lie that are kept when they are opened; the catalogue of them is kept from the first visit on. */
const later = 'texts/udhr/'
const catalogue = `${later}catalogue.json`

const icons = ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'] as const

const manifest = {
  id: './',
  start_url: './',
  scope: './',
  name: 'Tetrapla',
  short_name: 'Tetrapla',
  description: 'A reader for parallel texts: every language version side by side, what differs, and every name in one spelling.',
  lang: 'en',
  display: 'standalone',
  background_color: '#fcfaf5',
  theme_color: '#fffefb',
  categories: ['books', 'education', 'productivity'],
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // Files of translation memories and translations open in the installed page from the system's file manager.
  file_handlers: [{ action: './', accept: { 'application/x-tmx+xml': ['.tmx'], 'application/xliff+xml': ['.xlf', '.xliff'] } }],
  launch_handler: { client_mode: 'focus-existing' },
} as const

/** The step of the build. It comes last: what other steps write is kept too. */
export function offline(): Plugin {
  let target = ''
  return {
    name: 'tetrapla-offline',
    apply: 'build',
    configResolved({ root: folder, build }) {
      target = resolve(folder, build.outDir)
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, 'src/workers/offline.ts'), fileName: worker })
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) })
      for (const icon of icons) this.emitFile({ type: 'asset', fileName: icon, source: readFileSync(join(root, 'src/app/theme', icon)) })
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
    ],
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const path = join(target, worker)
        const code = readFileSync(path, 'utf8')
        writeFileSync(path, `const builtFiles=${JSON.stringify(listFiles(target))};\n${code}`)
      },
    },
  }
}

/** What the worker keeps of a built folder. The page itself is listed under the folder's own address: some servers send `index.html` there. */
export function listFiles(folder: string): BuiltFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((path) => path !== worker)
    .toSorted()
  const digest = (path: string): string => shortHash(readFileSync(join(folder, path)))
  const isLater = (path: string): boolean => path.startsWith(later) && path !== catalogue
  const files = Object.fromEntries(paths.filter((path) => !isLater(path)).map((path) => [path === 'index.html' ? '' : path, digest(path)]))
  const opened = shortHash(paths.filter(isLater).map((path) => `${path} ${digest(path)}`).join('\n'))
  return { revision: shortHash(JSON.stringify(files)), files, later: { folder: later, revision: opened } }
}

const shortHash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
