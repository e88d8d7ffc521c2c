import { cpSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { findBrowser } from './tools/browser.mjs'

const root = import.meta.dirname

/** The built-in works lie beside the built page as they lie in the repository: `texts/<work>/…`. */
function texts(): Plugin {
  return {
    name: 'tetrapla-texts',
    apply: 'build',
    closeBundle() {
      cpSync(join(root, 'texts'), join(root, 'dist/app/texts'), { recursive: true })
    },
  }
}

/** `vite build`: the page. A static folder that works under any path. */
const app = (): ViteUserConfig => ({
  base: './',
  plugins: [react(), texts()],
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2023' },
  worker: { format: 'es' },
  preview: { port: 4173 },
})

/** `vite build --mode cli`: one file for Node, libraries included, so that the command starts fast and runs anywhere. */
const cli = (): ViteUserConfig => ({
  build: {
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    ssr: resolve(root, 'src/cli/main.ts'),
    rolldownOptions: {
      external: [/^node:/, ...builtinModules],
      output: { entryFileNames: 'tetrapla.js', banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true, target: 'node' },
})

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  if (mode === 'cli') return cli()
  if (mode !== 'test') return app()
  return {
    test: {
      projects: [
        { test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.mjs'], environment: 'node' } },
        {
          plugins: [react()],
          test: {
            name: 'component',
            include: ['src/app/**/*.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: await findBrowser() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }
})
