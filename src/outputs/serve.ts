import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running static server: `url('/a/')` is the address of a path of the site, below its base. */
export interface FolderServer {
  /** Scheme, host and port, without a slash at the end. */
  origin: string;
  url(path: string): string;
  close(): Promise<void>;
}

/**
 * Serves a built site on 127.0.0.1 the way a static host does: index.html for folders, 404.html with status 404 for what is missing.
 * @param folder the built site, as it is now: files that are added later are not found
 * @param options `base` is the path the site lives under ("/mi"), `port` a fixed port (default: any free one)
 * @throws when the folder does not exist or the port is taken
 */
export async function serveFolder(
  folder: string,
  options: { base?: string; port?: number } = {},
): Promise<FolderServer> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new Error(`There is no folder ${folder} to serve. Build the site first.`);
  }
  const base = normaliseBase(options.base);
  const missingPage = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const respondMissing = (response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': missingPage.length });
    response.end(missingPage);
  };
  const files = sirv(folder, { etag: true, onNoMatch: (_request, response) => respondMissing(response) });
  const server = createServer((request, response) => {
    const path = pathBelowBase(request.url ?? '/', base);
    if (path === undefined) return respondMissing(response);
    request.url = path;
    files(request, response);
  });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: (path) => `${origin}${base}/${path.replace(/^\/+/, '')}`,
    close: () => close(server),
  };
}

/** "mi/" and "/mi" both become "/mi"; "/" and nothing become "". */
function normaliseBase(base = ''): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `/${inner}`;
}

function pathBelowBase(url: string, base: string): string | undefined {
  if (url === base || url.startsWith(`${base}?`)) return `/${url.slice(base.length)}`;
  return url.startsWith(`${base}/`) ? url.slice(base.length) : undefined;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Choose another one.`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps its connections open; waiting for them would take its keep-alive time.
    server.closeAllConnections();
  });
}
