// The whole of `npm test`: types, lint, unused code, unit and component tests, the build, end-to-end tests. Every step runs even when an
// earlier one failed, and the last line counts the whole run.
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
const steps = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'types of the core', command: [bin('tsc'), '--noEmit', '-p', 'src/core'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'unit and component tests', command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`], report: vitestCounts },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'end-to-end tests', command: [bin('playwright'), 'test', '-c', 'e2e/playwright.config.ts'], report: playwrightCounts },
]

const totals = { passed: 0, failed: 0 }
for (const step of steps) {
  const started = Date.now()
  console.log(`\n── ${step.name}`)
  const code = await run(step.command)
  const counts = step.report?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 }
  // A runner that died without a report, or failed outside any test, still fails the run.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  totals.passed += counts.passed
  totals.failed += counts.failed
  console.log(`── ${step.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)

function run([command, ...args]) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
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
