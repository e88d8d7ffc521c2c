import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { open, soon } from './reading.ts'

/** What a browser keeps of an earlier visit, as it stands in its databases. */
interface KeptDatabase {
  readonly name: string
  readonly version: number
  readonly stores: readonly { readonly name: string; readonly keys: readonly string[]; readonly values: readonly unknown[] }[]
}

/**
 * Tests of a page that has been visited before: what the first visit of this run found out of the resolution is kept in the browser, as it
 * is for a reader who comes back, and settings are fresh, but for the tour, which is shown once. `test.use({ firstVisit: true })` begins with an empty browser.
 * `elsewhere` is a page of another such browser, which knows nothing of what the test has done in the first.
 */
export const test = base.extend<{ readonly firstVisit: boolean; readonly elsewhere: Page }, { readonly visited: readonly KeptDatabase[] }>({
  firstVisit: [false, { option: true }],
  visited: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL ?? '', locale: 'en-GB', serviceWorkers: 'block' })
      const page = await context.newPage()
      await open(page)
      // It is kept after the marks are shown, since nothing on the page waits for it. The worker has kept its own before.
      await expect.poll(async () => (await databasesOf(page)).map(({ name, stores }) => `${name}: ${stores.find((store) => store.name === 'values')?.keys.length}`).toSorted(), soon).toEqual(['tetrapla-analyses: 1', 'tetrapla-opened: 1'])
      const kept = await databasesOf(page)
      await context.close()
      await use(kept)
    },
    { scope: 'worker' },
  ],
  context: async ({ context, visited, firstVisit }, use) => {
    if (!firstVisit) await visitBefore(context, visited)
    await use(context)
  },
  elsewhere: async ({ browser, viewport, visited }, use) => {
    const context = await browser.newContext({ viewport })
    await visitBefore(context, visited)
    await use(await context.newPage())
    await context.close()
  },
})

function databasesOf(page: Page): Promise<KeptDatabase[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('not answered')))
      })
    const databases: KeptDatabase[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      const stores: KeptDatabase['stores'][number][] = []
      for (const store of database.objectStoreNames) {
        const values = database.transaction(store).objectStore(store)
        const [keys, all] = await Promise.all([answer(values.getAllKeys()), answer(values.getAll())])
        stores.push({ name: store, keys: keys.map(String), values: all })
      }
      databases.push({ name, version: database.version, stores })
      database.close()
    }
    return databases
  })
}

/**
 * Fills an empty browser before the page's own code runs: the page's own requests to open a database wait for this one. Playwright's
 * `storageState` would open another page for it, a quarter of what a test takes.
 */
async function visitBefore(context: BrowserContext, visited: readonly KeptDatabase[]): Promise<void> {
  // As JSON, which is read only where it is needed: the script runs again at every step to another page.
  const kept = visited.map(({ name, version, stores }) => ({ name, version, stores: JSON.stringify(stores) }))
  await context.addInitScript((databases) => {
    if (!location.protocol.startsWith('http')) return
    if (localStorage.getItem('tetrapla') === null) localStorage.setItem('tetrapla', JSON.stringify({ toured: true }))
    for (const { name, version, stores } of databases) {
      const request = indexedDB.open(name, version)
      request.addEventListener('upgradeneeded', () => {
        const all: KeptDatabase['stores'] = JSON.parse(stores)
        for (const { name: store, keys, values } of all) {
          const filled = request.result.createObjectStore(store)
          for (const [at, key] of keys.entries()) filled.put(values[at], key)
        }
      })
      request.addEventListener('success', () => request.result.close())
    }
  }, kept)
}
