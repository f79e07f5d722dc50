import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * In `npm run dev`, shows the new state when a chapter or a data file is saved. Vite does not know these files, since
 * we read them ourselves, and Astro keeps the paths and properties of a page until the page's own file changes: so a
 * change of a source is announced as one of every page.
 */
export function watchSources(): Plugin {
  return {
    name: 'watch-sources',
    configureServer(server) {
      const folders = ['content', 'data'].map((folder) => resolve(folder));
      const pages = resolve('src/pages');
      server.watcher.add(folders);
      const announce = (file: string): void => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true }))
          if (entry.isFile()) server.watcher.emit('change', join(entry.parentPath, entry.name));
        server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, announce);
    },
  };
}
