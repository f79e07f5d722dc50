import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { AGAIN, BASE, BASE_SITE, FAILURE, SITE } from './built.ts';

const run = promisify(execFile);

/**
 * Starts what tests look at, once before all tests, and lets them begin meanwhile: `built` waits for what a test needs.
 * @returns what stops a build that no test has waited for
 */
export default function startBuilds(): () => Promise<void> {
  mkdirSync('.cache', { recursive: true });
  for (const path of [SITE, BASE_SITE, AGAIN, FAILURE]) rmSync(path, { recursive: true, force: true });
  const stop = new AbortController();
  const building = buildAll(stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) writeFileSync(FAILURE, String(error));
  });
  return () => {
    stop.abort();
    return building;
  };
}

async function buildAll(signal: AbortSignal): Promise<void> {
  const node = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, ['--max-semi-space-size=32', ...args], { signal, env: { ...process.env, ...env } });
  await node(['scripts/build.ts', '--out', SITE]);
  await node(['scripts/build.ts', '--out', BASE_SITE, '--no-pdf'], {
    BASE_PATH: BASE,
    SITE_URL: 'https://example.org',
  });
  await node(['scripts/pdf.ts', '--out', AGAIN]);
}
