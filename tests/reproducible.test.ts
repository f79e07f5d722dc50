import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { SITE } from './build-site.ts';

const AGAIN = '.cache/test-site-again';

afterAll(() => rmSync(AGAIN, { recursive: true, force: true }));

function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const isFile = (file: string) => statSync(join(folder, file)).isFile();
  return new Map(
    files.filter(isFile).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('the same sources make the same bytes: pages, data, search index and book', async () => {
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', AGAIN]);
  const first = digests(SITE);
  expect(first.size).toBeGreaterThan(1000);
  expect([...digests(AGAIN)]).toEqual([...first]);
}, 120_000);
