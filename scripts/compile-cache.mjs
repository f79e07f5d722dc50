/**
 * Loaded before a command, with `node --import`: what Node.js compiles is kept, so that the next run of any command need not compile
 * Playwright, Astro and our own modules again. It takes effect only for what is loaded after it, and is
 * JavaScript, since the compiler of TypeScript would otherwise be loaded for this file alone, at a fifth of a second.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(process.cwd(), '.cache', 'compiled'));
