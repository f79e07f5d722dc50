/**
 * Loaded before a command, with `node --import`: what Node.js compiles is kept, so that the next run of any command need not compile
 * Playwright, Astro and our own modules again. It takes effect only for what is loaded after it.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(process.cwd(), '.cache', 'compiled'));
