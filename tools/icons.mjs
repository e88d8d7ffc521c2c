// `node tools/icons.mjs`: draws the icons of the installed page from `src/app/theme/icon.svg`, as PNG, which some systems ask for.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from './browser.mjs'

const theme = resolve(import.meta.dirname, '../src/app/theme')
const drawing = readFileSync(join(theme, 'icon.svg'), 'utf8')

/** `fill`: a system cuts its own shape out of it, so the ground goes to the edges and the strokes stay in the middle. */
const icons = [
  { file: 'icon-192.png', size: 192, fill: false },
  { file: 'icon-512.png', size: 512, fill: false },
  { file: 'icon-maskable-512.png', size: 512, fill: true },
]

const browser = await chromium.launch(await findBrowser())
for (const { file, size, fill } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const inner = fill ? Math.round(size * 0.8) : size
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${fill ? '#8a2b1f' : 'transparent'}">${drawing.replace('<svg', `<svg width="${inner}" height="${inner}"`)}`)
  await page.screenshot({ path: join(theme, file), omitBackground: true })
  await page.close()
}
await browser.close()
