import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.md': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.png': 'image/png' }

/** Files by their address, each from the first of some folders that has it, gzipped as any host of static files would. Ends with `close`. */
export async function serve(folders: readonly string[]): Promise<{ readonly address: string; readonly close: () => void }> {
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    void (async () => {
      for (const folder of folders) {
        const file = join(folder, path.endsWith('/') ? join(path, 'index.html') : path)
        const type = types[extname(file)] ?? 'application/octet-stream'
        try {
          const content = packed.get(file) ?? gzipSync(await readFile(file), { level: 6 })
          packed.set(file, content)
          response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-cache' }).end(content)
          return
        } catch {
          // The next folder may have it.
        }
      }
      response.writeHead(404).end()
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address')
  return { address: `http://localhost:${address.port}/`, close: () => server.close() }
}
