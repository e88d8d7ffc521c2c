// `npm run pictures`: takes the pictures of the documentation from the built page in a real Chromium.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from './browser.mjs'

const root = resolve(import.meta.dirname, '..')
const docs = join(root, 'docs')

/** What each picture shows: the window, the colours, the keys pressed before it is taken. */
const pictures = [
  { file: 'reader.png', width: 1440, height: 900, scheme: 'light', locale: 'en-GB' },
  { file: 'pictures/desktop-dark.png', width: 1440, height: 900, scheme: 'dark', locale: 'de-DE' },
  { file: 'pictures/tablet-light.png', width: 768, height: 1024, scheme: 'light', locale: 'kk-KZ' },
  { file: 'pictures/tablet-dark.png', width: 768, height: 1024, scheme: 'dark', locale: 'en-GB' },
  { file: 'pictures/phone-light.png', width: 390, height: 844, scheme: 'light', locale: 'ru-RU' },
  { file: 'pictures/phone-dark.png', width: 390, height: 844, scheme: 'dark', locale: 'en-GB' },
]

const server = await preview({ root, preview: { port: 4173 } })
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the built page is not being served: run npm run build first')
const browser = await chromium.launch(await findBrowser())
mkdirSync(join(docs, 'pictures'), { recursive: true })
for (const { file, width, height, scheme, locale } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale })
  // The tour is shown once; these are pictures of what comes after.
  await page.addInitScript(() => localStorage.setItem('tetrapla', JSON.stringify({ toured: true })))
  await page.goto(address)
  // The marks of findings are drawn last, when the analysis has answered.
  await page.locator('[data-finding]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(docs, file) })
  await page.close()
  console.log(`docs/${file}`)
}
await browser.close()
await server.close()
