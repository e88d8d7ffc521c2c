import { cpSync, createReadStream, existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, type Plugin } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { findBrowser } from './tools/browser.mjs'
import { writeDeclaration } from './tools/declaration.ts'
import { firstText } from './tools/first-text.ts'
import { offline } from './tools/offline.ts'
import { firstWork } from './src/app/works.ts'

const root = import.meta.dirname

/**
 * The built-in works lie beside the built page as they lie in the repository: `texts/<work>/…`. The versions of the Universal Declaration
 * are made from their package, for the built page and, kept in the cache, for the development server.
 */
function texts(): Plugin {
  const declaration = join(root, 'texts/udhr')
  let target: string | null = null
  return {
    name: 'tetrapla-texts',
    configResolved({ command, root, build }) {
      target = command === 'build' ? join(resolve(root, build.outDir), 'texts') : null
    },
    configureServer(server) {
      const cache = join(root, 'node_modules/.cache/tetrapla-texts/udhr')
      writeDeclaration(declaration, cache)
      server.middlewares.use('/texts/udhr/', (request, response, next) => {
        const file = join(cache, basename(new URL(request.url ?? '', 'http://localhost').pathname))
        if (existsSync(file) && !file.endsWith('udhr')) createReadStream(file).pipe(response)
        else next()
      })
    },
    closeBundle() {
      if (target === null) return
      cpSync(join(root, 'texts'), target, { recursive: true })
      writeDeclaration(declaration, join(target, 'udhr'))
    },
  }
}

/** The built page may load nothing but its own files: no address but its own is reached, no inline code runs. Development needs both. */
function contentSecurity(): Plugin {
  const policy = "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
  return {
    name: 'tetrapla-content-security',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
  }
}

/** `vite build`: the page. A static folder that works under any path. */
const app = (): ViteUserConfig => ({
  base: './',
  plugins: [react(), texts(), contentSecurity(), firstText(firstWork), offline()],
  // Files are read in workers, which have no document: of a package with a form for workers, that one serves.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  // Nothing is inlined as data: the content security policy would refuse it.
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // Browsers that run this target preload modules themselves.
    modulePreload: { polyfill: false },
    // The core is pure: what of it the page itself does not use stays in the worker.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] },
      // What the page begins with is one file: split by who else uses it, it was 27, and fetching them took longer than running them.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'], test: (id) => !id.endsWith('/src/workers/offline.ts') }] } },
    },
  },
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
        { test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.mjs'], environment: 'node', isolate: false, testTimeout: 30_000, setupFiles: ['tools/property-seed.ts'] } },
        {
          plugins: [react()],
          // Named, so that none is met in the midst of a run: the server would bundle it and load the page anew under the tests.
          optimizeDeps: { include: ['react', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', 'react-i18next', 'i18next', 'zustand', 'comlink', 'vitest-browser-react'] },
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
