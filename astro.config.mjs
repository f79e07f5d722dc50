import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { serveFigurePngs } from './src/outputs/figure-pngs/serve-figure-pngs.ts';
import { previewPages } from './src/outputs/preview/preview-pages.ts';
import { watchSources } from './src/outputs/watch-sources.ts';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  outDir: process.env.OUT_DIR || './dist',
  // The default lies in node_modules and would be lost with every `npm ci`.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // The default of Astro 7 deletes the space between inline elements that stand on separate lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  integrations: [previewPages()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // The search index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: { plugins: [watchSources(), serveFigurePngs(resolve('.cache/figures'))] },
});
