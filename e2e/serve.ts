import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, resolve } from 'node:path'

const built = resolve(import.meta.dirname, '../dist/app')
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.md': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json' }

/** Serves the built page, as it is or as a later build would be. A static folder is all it is: `vite preview` would take seconds to begin. */
export function serve(port: number, later: boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname).replace(/\/$/, '/index.html')
    const file = join(built, path)
    if (!file.startsWith(built) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    const source = (): string => readFileSync(file, 'utf8')
    if (later && path === '/service-worker.js') response.end(source().replace(/"revision":"/, '"revision":"later-').replace(/"":"/, '"":"later-'))
    else if (later && path === '/index.html') response.end(source().replace('<html', '<html data-later'))
    else createReadStream(file).pipe(response)
    return undefined
  })
  return new Promise((done, fail) => server.on('error', fail).listen(port, () => done(server)))
}

export const stop = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()) && server.closeAllConnections())
