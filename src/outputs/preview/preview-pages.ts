import type { AstroIntegration } from 'astro';

/**
 * In `npm run dev`, shows print pages as the pages that they will be (see `show-pages.ts`, which leaves others alone). What
 * is built has nothing of it.
 */
export function previewPages(): AstroIntegration {
  return {
    name: 'preview-pages',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/outputs/preview/show-pages.ts';");
      },
    },
  };
}
