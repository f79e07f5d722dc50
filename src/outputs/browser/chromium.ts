import { access, constants } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { unpackChromium } from './chromium-cache.ts';

const ARGUMENTS = [
  // Containers give no user namespaces; the browser opens nothing but our own pages.
  '--no-sandbox',
  '--disable-gpu',
  // Fewer processes start sooner and take less memory; what they keep apart is none of our pages.
  '--no-zygote',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-background-networking',
  '--disable-component-update',
  // Hinted text is set in widths of whole pixels, in print too.
  '--font-render-hinting=none',
];

/**
 * Starts a headless Chromium: the one named by CHROMIUM_PATH, else the one inside the npm package @sparticuz/chromium, which needs
 * nothing installed on a Linux x64 machine.
 * @throws an Error in plain words when there is no Chromium for this machine or it does not start
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  return own ? launchOwn(own) : launchPackaged();
}

async function launchOwn(executablePath: string): Promise<Browser> {
  await access(executablePath, constants.X_OK).catch((cause: unknown) => {
    throw new Error(
      `CHROMIUM_PATH names ${executablePath}, which is no program that can be run. ` +
        'Correct it, or unset it to use the Chromium that npm installs.',
      { cause },
    );
  });
  return launch(executablePath, {}, 'Check that this Chromium starts by hand, or unset CHROMIUM_PATH.');
}

async function launchPackaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `npm installs a Chromium for Linux on x64 only, and this machine is ${process.platform} on ${process.arch}. ` +
        'Install Chrome or Chromium and set CHROMIUM_PATH to its program file.',
    );
  }
  const unpacked = await unpackChromium().catch((cause: unknown) => {
    throw new Error(
      `Chromium could not be unpacked: ${firstLine(cause)}. It needs about 250 MB of free disk space in .cache or in the ` +
        'temporary folder. Run npm ci again if the package is damaged, or set CHROMIUM_PATH to an installed Chromium.',
      { cause },
    );
  });
  return launch(
    unpacked.executable,
    unpacked.environment,
    'Delete .cache/chromium-* and try again, or install Chromium and set CHROMIUM_PATH to its program file.',
  );
}

async function launch(executablePath: string, environment: Record<string, string>, remedy: string): Promise<Browser> {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...environment }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return chromium.launch({ executablePath, args: ARGUMENTS, env }).catch((cause: unknown) => {
    throw new Error(`Chromium (${executablePath}) did not start: ${reason(cause)}. ${remedy}`, { cause });
  });
}

/** The line of a failed start that tells most: a missing library, else the first line. */
function reason(cause: unknown): string {
  const missing = /error while loading shared libraries: ([^\n]+)/.exec(String(cause));
  return missing?.[1] ?? firstLine(cause);
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}
