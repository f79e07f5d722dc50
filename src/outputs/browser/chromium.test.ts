import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { launchChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('starts a Chromium that loads web fonts and sets text in fractions of a pixel', async () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  const browser = await launchChromium();
  try {
    const font = createRequire(import.meta.url).resolve(
      '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
    );
    const page = await browser.newPage();
    const width = await page.evaluate(
      async (data) => {
        const face = new FontFace('Book', `url(data:font/woff2;base64,${data})`);
        document.fonts.add(await face.load());
        const text = document.createElement('span');
        text.style.font = '14px Book';
        text.textContent = 'initiatives';
        document.body.append(text);
        return text.getBoundingClientRect().width;
      },
      await readFile(font, 'base64'),
    );
    expect(Number.isInteger(width)).toBe(false);
  } finally {
    await browser.close();
  }
});

test('a CHROMIUM_PATH that names nothing is said so, with what to do', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  await expect(launchChromium()).rejects.toThrow(
    /^CHROMIUM_PATH names \/nowhere\/chromium, which is no program that can be run\. Correct it, or unset it/,
  );
});

test('a program that does not start as a browser is named, with the library it lacks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  const program = join(folder, 'chromium');
  const complaint = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
  await writeFile(program, `#!/bin/sh\necho "${complaint}" >&2\nexit 127\n`, { mode: 0o755 });
  vi.stubEnv('CHROMIUM_PATH', program);
  try {
    await expect(launchChromium()).rejects.toThrow(/did not start: libnss3\.so: cannot open shared object file/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
