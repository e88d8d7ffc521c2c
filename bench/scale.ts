import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright'
import { findBrowser } from '../tools/browser.mjs'
import { madeLanguages, madeRows } from './made-work.ts'
import { serve } from './serve.ts'

const dist = join(import.meta.dirname, '../dist/app')

/**
 * A long made work in four languages in the built page, beside the same work as a plain HTML table, which is what portals serve: time until the
 * text can be read to its end, frames of a scripted scroll, jumps, memory.
 *
 * Before it the resolution the page opens with, beside a plain table of the same rows: until its text can be read, and until the page itself has
 * taken over.
 *
 * `--rows 51,100000` the sizes; `--runs 3` how often each is opened.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rows: { type: 'string', default: '51,100000' }, runs: { type: 'string', default: '3' } } })
  if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no built page: run npm run build first')
  const browser = await chromium.launch(await findBrowser())
  try {
    await measureFirst(browser, Number(values.runs))
    for (const rows of values.rows.split(',').map(Number)) await measure(browser, rows, Number(values.runs))
  } finally {
    await browser.close()
  }
}

async function measureFirst(browser: Browser, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapla-first-'))
  // The rows as they stand in the built page, and nothing else: a version a language, as the page shows them.
  const markup = readFileSync(join(dist, 'index.html'), 'utf8')
  const rows = [...markup.matchAll(/<tr class="row[^>]*>.*?<\/tr>/gs)].map(([row]) => [...row.matchAll(/<td class="cell" data-version="(\w+)">(.*?)<\/td>/gs)].map(([, language = '', text = '']) => [language, text.replaceAll(/<[^>]*>/g, ' ')] as const))
  writeTable(folder, rows.map((cells) => cells.map(([language, text]) => `<td lang="${language}">${text}</td>`).join('')))
  const server = await serve([folder, dist])
  const times = { read: [] as number[], page: [] as number[], table: [] as number[] }
  for (let at = 0; at < runs; at++) {
    times.read.push(await painted(browser, server.address, '.segment'))
    times.page.push(await inPage(browser, server.address, (page) => page.locator('[data-row]').first().waitFor()))
    times.table.push(await painted(browser, `${server.address}table.html`, 'td'))
  }
  console.log(
    `the resolution, ${rows.length} rows: its text is painted after ${middle(times.read).toFixed(0)} ms, a plain table ${middle(times.table).toFixed(0)} ms; the page has taken over after ${middle(times.page).toFixed(0)} ms (medians of ${runs})`,
  )
  server.close()
  rmSync(folder, { recursive: true })
}

async function measure(browser: Browser, rows: number, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapla-scale-'))
  writeWork(folder, rows)
  // The made work stands in the place of the one that comes with the page.
  const server = await serve([folder, dist])
  const opened = { ours: [] as number[], table: [] as number[] }
  for (let at = 0; at < runs; at++) {
    opened.ours.push(await inPage(browser, `${server.address}#v=en.de.ru.kk`, (page) => page.locator('[data-row]').first().waitFor({ timeout: 120_000 })))
    opened.table.push(await inPage(browser, `${server.address}table.html`, (page) => page.locator(`#row-${rows}`).waitFor({ timeout: 300_000 })))
  }
  const [ours, table] = [middle(opened.ours), middle(opened.table)]
  console.log(`${rows.toLocaleString('en')} rows by four versions: open ${ours.toFixed(0)} ms, plain table ${table.toFixed(0)} ms: ${(table / ours).toFixed(1)} times as fast (medians of ${runs})`)
  if (rows > 5000) await inPage(browser, `${server.address}#v=en.de.ru.kk`, (page) => moves(page, rows))
  server.close()
  rmSync(folder, { recursive: true })
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds from asking for a page until `until` is reached and painted. */
async function inPage(browser: Browser, address: string, until: (page: Page) => Promise<unknown>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' })
  const page = await context.newPage()
  const started = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await until(page)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const took = performance.now() - started
  await context.close()
  return took
}

/** Milliseconds from the start of loading a page until it paints its largest passage so far in an element of a kind, by the browser's own clock. */
async function painted(browser: Browser, address: string, selector: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript((kind) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element: unknown = Reflect.get(entry, 'element')
        if (element instanceof Element && element.matches(kind) && !Reflect.has(window, 'painted')) Reflect.set(window, 'painted', entry.startTime)
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  }, selector)
  await page.goto(address, { waitUntil: 'commit' })
  const took = await page.waitForFunction(() => Reflect.get(window, 'painted'))
  const ms = Number(await took.jsonValue())
  await context.close()
  return ms
}

async function moves(page: Page, rows: number): Promise<void> {
  await page.locator('[data-row]').first().waitFor({ timeout: 120_000 })
  // Comparing 400,000 passages takes minutes; scrolling is measured without it, as it is with a quiet worker.
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.waitForTimeout(1000)
  for (const step of [120, 600]) {
    const { frames, blank } = await page.evaluate(scroll, step)
    const sorted = frames.toSorted((a, b) => a - b)
    const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
    console.log(`  scrolled ${step} px a frame, ${frames.length} frames: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms, over 50 ms ${frames.filter((frame) => frame > 50).length}; blank at most ${(blank * 100).toFixed(0)} % of the window`)
  }
  const jumps: number[] = []
  for (const share of [0.5, 0.999, 0.01, 0.75, 0.3]) jumps.push(await page.evaluate(jump, `text-${Math.floor((share * rows) / 50) * 50 + 2}`))
  console.log(`  jump to a row: ${jumps.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  const session = await page.context().newCDPSession(page)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  console.log(`  memory of the page's scripts: ${(usedSize / 1e6).toFixed(0)} MB`)
}

async function scroll(step: number): Promise<{ frames: number[]; blank: number }> {
  const text = document.querySelector('main')
  if (!text) throw new Error('there is no text')
  const frames: number[] = []
  let blank = 0
  let last = performance.now()
  for (let count = 0; count < 300; count++) {
    text.scrollTop += step
    await new Promise((done) => requestAnimationFrame(done))
    const now = performance.now()
    frames.push(now - last)
    last = now
    const { left, top, bottom } = text.getBoundingClientRect()
    let empty = 0
    for (let y = top + 80; y < bottom; y += 40) if (document.elementFromPoint(left + 200, y)?.closest('.rows-elsewhere')) empty += 40
    blank = Math.max(blank, empty / (bottom - top))
  }
  return { frames, blank }
}

async function jump(row: string): Promise<number> {
  const started = performance.now()
  location.hash = `${location.hash.replace(/&row=[^&]*/, '')}&row=${row}`
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done))
    const box = document.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect()
    if (box && box.bottom > 0 && box.top < innerHeight) return performance.now() - started
    if (performance.now() - started > 10_000) throw new Error(`${row} was not reached in ten seconds`)
  }
}

function writeWork(folder: string, count: number): void {
  const rows = madeRows(count)
  const target = join(folder, 'texts/kazakhstan-2019')
  mkdirSync(target, { recursive: true })
  const description: { versions: { readonly id: string }[]; title: object; aligned?: boolean; reviewed?: boolean } = JSON.parse(readFileSync(join(import.meta.dirname, '../texts/kazakhstan-2019/work.json'), 'utf8'))
  const versions = madeLanguages.flatMap((language) => description.versions.find(({ id }) => id === language) ?? []).map((version) => ({ ...version, derivedFrom: null, notes: {} }))
  writeFileSync(join(target, 'work.json'), JSON.stringify({ ...description, versions, aligned: false, reviewed: false }))
  madeLanguages.forEach((language, at) => {
    const lines = rows.flatMap((row, index) => (row[at] === null ? [] : [`${row[at]} {#${index % 50 === 0 ? 'heading' : 'text'}-${index + 1}}`]))
    writeFileSync(join(target, `${language}.md`), `${lines.join('\n\n')}\n`)
  })
  writeTable(folder, rows.map((row) => row.map((text, at) => `<td lang="${madeLanguages[at]}">${text ?? ''}</td>`).join('')))
}

function writeTable(folder: string, rows: readonly string[]): void {
  const cells = rows.map((row, index) => `<tr id="row-${index + 1}">${row}</tr>`)
  writeFileSync(join(folder, 'table.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Table</title><style>td{vertical-align:top;padding:4px;width:25%}</style><table>\n${cells.join('\n')}\n</table>`)
}
