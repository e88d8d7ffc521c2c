// Finds a Chromium for the tests, the pictures and the benchmarks: the one the dev dependency @sparticuz/chromium packs (Linux x64),
// else Chrome, Chromium or Edge of the system. TETRAPLA_BROWSER names another.
import { spawnSync } from 'node:child_process'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')

const systemBrowsers = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

// As root (a container) Chromium's own sandbox cannot start. The rest keeps it from calling home, which a test never should.
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu']

export async function findBrowser() {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, ...quiet]
  const env = { ...process.env }
  const named = process.env.TETRAPLA_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`TETRAPLA_BROWSER names ${named}, which does not exist.`)
    return { executablePath: named, args, env }
  }
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packed)) {
    const folder = await unpack()
    // The system's libraries go first: the packed ones only fill what a bare system lacks.
    env.LD_LIBRARY_PATH = [process.env.LD_LIBRARY_PATH, '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', join(folder, 'lib')].filter(Boolean).join(':')
    if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
    return { executablePath: join(folder, 'chromium'), args, env }
  }
  const found = (systemBrowsers[process.platform] ?? []).find((path) => existsSync(path))
  if (found) return { executablePath: found, args, env }
  throw new Error(
    'The tests need a browser: install Chrome, Chromium or Edge, or name one, as in TETRAPLA_BROWSER=/path/to/chrome npm test.',
  )
}

const packed = join(root, 'node_modules/@sparticuz/chromium/bin')

async function unpack() {
  const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8'))
  const folder = join(root, 'node_modules/.cache/chromium', version)
  if (existsSync(folder)) return folder
  const partial = `${folder}.${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const inflate = (from, to) => pipeline(createReadStream(join(packed, from)), createBrotliDecompress(), createWriteStream(join(partial, to)))
  await inflate('chromium.br', 'chromium')
  chmodSync(join(partial, 'chromium'), 0o755)
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    await inflate(`${name}.tar.br`, `${name}.tar`)
    const { status, stderr } = spawnSync('tar', ['-xf', `${name}.tar`], { cwd: partial, encoding: 'utf8' })
    if (status !== 0) throw new Error(`Unpacking ${name}.tar failed: ${stderr || 'is tar installed?'}`)
    rmSync(join(partial, `${name}.tar`))
  }
  // The packed configuration names folders of another machine.
  writeFileSync(join(partial, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`)
  // Another process may have been quicker: its folder is as good as this one.
  if (existsSync(folder)) rmSync(partial, { recursive: true })
  else renameSync(partial, folder)
  return folder
}
