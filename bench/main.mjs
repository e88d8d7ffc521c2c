// `npm run bench` runs every benchmark; `npm run bench -- NAME [options]` one of them. A benchmark is a file here with `run(args)`; it
// compares with a named peer in the same run where it can, and prints medians of several runs: machines are noisy, ratios less so.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** In the order they run. */
const benchmarks = ['analyse', 'align', 'names', 'links', 'search', 'page', 'scale', 'soak']

const [name, ...args] = process.argv.slice(2)
if (name !== undefined && !benchmarks.includes(name)) {
  console.error(`bench: there is no benchmark “${name}”. Benchmarks: ${benchmarks.join(', ')}`)
  process.exit(2)
}
for (const benchmark of name === undefined ? benchmarks : [name]) {
  console.log(`\n── ${benchmark}`)
  const { module } = await runnerImport(resolve(import.meta.dirname, `${benchmark}.ts`), { configFile: false, logLevel: 'error' })
  await module.run(name === undefined ? [] : args)
}
