// The whole of `npm test`: types, lint, unused code, unit and component tests; the build and, as soon as it stands, end-to-end tests. Every step runs even when an
// earlier one failed, and the last line counts the whole run. Two lanes run side by side, each on a core of its own where there are two;
// a step's output is shown when it ends, in one piece, but for the end-to-end tests, which take the longest.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const bin = (name) => join(root, 'node_modules/.bin', name)
const vitestReport = join(results, 'vitest.json')
const playwrightReport = join(results, 'playwright.json')

/** A step without a report counts as one test: its exit code. */
const page = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'end-to-end tests', command: [bin('playwright'), 'test', '-c', 'e2e/playwright.config.ts'], report: playwrightCounts, live: true },
]
const core = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'types of the core', command: [bin('tsc'), '--noEmit', '-p', 'src/core'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'unit and component tests', command: [bin('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`], report: vitestCounts },
]

const totals = { passed: 0, failed: 0 }
await Promise.all([lane(page), lane(core)])
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)

async function lane(steps) {
  for (const step of steps) {
    const started = Date.now()
    if (step.live) console.log(`\n── ${step.name}`)
    const { code, output } = await run(step.command, step.live)
    const counts = step.report?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 }
    // A runner that died without a report, or failed outside any test, still fails the run.
    if (code !== 0 && counts.failed === 0) counts.failed = 1
    totals.passed += counts.passed
    totals.failed += counts.failed
    console.log(`${output === '' ? '' : `\n── ${step.name}\n${output}`}── ${step.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
}

function run([command, ...args], live) {
  return new Promise((done) => {
    let output = ''
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'], shell: process.platform === 'win32' })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

function vitestCounts() {
  const report = readReport(vitestReport)
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

function playwrightCounts() {
  const report = readReport(playwrightReport)
  return report && { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
