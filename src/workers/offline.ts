// The service worker: keeps the built page in the browser, so that it opens without a network. It is a script of its own beside the page,
// since it may only answer for what lies in its own folder or below. The build puts the list of files before it (`tools/offline.ts`).

/** What was built. */
export interface BuiltFiles {
  /** Changes with any of the files. */
  readonly revision: string
  /** Every file kept from the first visit on, by its path beside this one (empty: the page itself), with what changes when it does. */
  readonly files: Readonly<Record<string, string>>
  /** Texts kept when they are opened, since there are too many for every reader: their folder, and what changes with any of them. */
  readonly later: { readonly folder: string; readonly revision: string }
}

// The types of service workers and those of pages exclude each other in one project; this is what is used of them.
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface FetchAsked extends WorkerEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

declare const builtFiles: BuiltFiles
declare const self: Worker

const pages = 'tetrapla-page-'
const page = pages + builtFiles.revision
const texts = 'tetrapla-texts-'
const opened = texts + builtFiles.later.revision
const folder = new URL('./', self.location.href)

/** Kept under its path and what it was made of: what an older page has kept of the same is taken over, not fetched again. */
const keyOf = (path: string): string => `${new URL(path, folder).href}?kept=${encodeURIComponent(builtFiles.files[path] ?? '')}`

async function keep(path: string, cache: Cache): Promise<void> {
  const key = keyOf(path)
  const response = (await caches.match(key)) ?? (await fetch(new URL(path, folder), { cache: 'no-cache' }))
  if (!response.ok) throw new Error(`${path} cannot be had: ${response.status}`)
  await cache.put(key, response)
}

/** All or nothing: a page of which a file is missing would break without a network. */
async function install(): Promise<void> {
  const cache = await caches.open(page)
  await Promise.all(Object.keys(builtFiles.files).map((path) => keep(path, cache)))
}

/** The page before this one stays, for windows that still show it; older ones go, and texts that have changed. */
async function activate(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(pages) && name !== page).slice(0, -1)
  const changed = names.filter((name) => name.startsWith(texts) && name !== opened)
  await Promise.all([...older, ...changed].map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answer(request: Request, path: string): Promise<Response> {
  if (path in builtFiles.files) return (await caches.match(keyOf(path))) ?? fetch(request)
  if (path.startsWith(builtFiles.later.folder)) {
    const cache = await caches.open(opened)
    const known = await cache.match(request)
    if (known) return known
    const response = await fetch(request)
    if (response.ok) await cache.put(request, response.clone())
    return response
  }
  // A window that still shows the page before asks for its files.
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { href, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || !href.startsWith(folder.href)) return
  const path = pathname.slice(folder.pathname.length)
  event.respondWith(answer(event.request, path === 'index.html' ? '' : path))
})
