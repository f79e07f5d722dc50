import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** In `npm run dev`, reloads the page when a chapter or a data file is saved: they are read by us, not by Vite. */
export function watchSources(): Plugin {
  return {
    name: 'watch-sources',
    configureServer(server) {
      const folders = ['content', 'data'].map((folder) => resolve(folder));
      server.watcher.add(folders);
      const reload = (file: string): void => {
        if (folders.some((folder) => file.startsWith(folder))) server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
    },
  };
}
