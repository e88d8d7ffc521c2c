import { defineConfig } from '@playwright/test'
import { findBrowser } from '../tools/browser.mjs'

// Two runs side by side need two ports.
const port = Number(process.env.TETRAPLA_PORT ?? 4199)

/** The built page, as a reader gets it, in a real Chromium. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A shared machine may be several times as slow as a quiet one; what fails does so long before.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  // The service worker answers before a test's own routes would: one test is about it, the others go without.
  use: { serviceWorkers: 'block', baseURL: `http://localhost:${port}/`, launchOptions: await findBrowser(), trace: process.env.TETRAPLA_TRACE ? 'on' : 'off', locale: 'en-GB' },
  globalSetup: './built-page.ts',
})
