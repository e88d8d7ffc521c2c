import { expect, test as base, type BrowserContextOptions } from '@playwright/test'
import { open } from './reading.ts'

type Storage = Exclude<BrowserContextOptions['storageState'], string | undefined>

/**
 * Tests of a page that has been visited before: what the first visit of this run found out of the resolution is kept in the browser, as it
 * is for a reader who comes back, and settings are fresh, but for the tour, which is shown once. `test.use({ firstVisit: true })` begins with an empty browser.
 */
export const test = base.extend<{ readonly firstVisit: boolean }, { readonly visited: Storage }>({
  firstVisit: [false, { option: true }],
  visited: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL ?? '', locale: 'en-GB' })
      const page = await context.newPage()
      await open(page)
      // It is kept after the marks are shown, since nothing on the page waits for it. The worker has made the database before.
      await expect
        .poll(() =>
          page.evaluate(
            () =>
              new Promise<number>((done) => {
                const request = indexedDB.open('tetrapla-opened')
                request.onsuccess = () => {
                  const count = request.result.transaction('values').objectStore('values').count()
                  count.onsuccess = () => done(count.result)
                }
              }),
          ),
        )
        .toBe(1)
      const { cookies, origins } = await context.storageState({ indexedDB: true })
      await context.close()
      await use({ cookies, origins: origins.map((origin) => ({ ...origin, localStorage: [{ name: 'tetrapla', value: JSON.stringify({ toured: true }) }] })) })
    },
    { scope: 'worker' },
  ],
  storageState: async ({ visited, firstVisit }, use) => use(firstVisit ? { cookies: [], origins: [] } : visited),
})
