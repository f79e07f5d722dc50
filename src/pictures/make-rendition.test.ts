import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cachedRendition, makeRendition, type Rendition } from './make-rendition.ts';

// Left half blue, right half orange, with a note of the camera.
const half = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#f46a25' } })
  .png()
  .toBuffer();
const original = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#12436d' } })
  .composite([{ input: half, left: 300, top: 0 }])
  .withExif({ IFD0: { Artist: 'Ana Lima' } })
  .jpeg({ quality: 95 })
  .toBuffer();

const rendition = (changes: Partial<Rendition> = {}): Rendition => ({
  source: { path: 'pictures/halves.jpg', width: 600, height: 400, hash: '0123456789abcdef' },
  crop: undefined,
  width: 300,
  format: 'jpg',
  isForPrint: false,
  ...changes,
});

describe('a rendition', () => {
  test.each(['avif', 'webp', 'jpg'] as const)(
    'is %s in the width asked for, in sRGB, without metadata',
    async (format) => {
      const made = await makeRendition(original, rendition({ format }));
      const { width, height, space, exif, icc, format: kind } = await sharp(made).metadata();
      const name = { avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format];
      expect({ width, height, space, exif, icc, kind }).toEqual({ width: 300, height: 200, space: 'srgb', kind: name });
    },
  );

  test.each(['avif', 'webp', 'jpg'] as const)('has the same bytes each time as %s', async (format) => {
    const [first, second] = await Promise.all([1, 2].map(() => makeRendition(original, rendition({ format }))));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  test.each([
    ['left', [0, 50], 'b'],
    ['right', [100, 50], 'r'],
  ] as const)('is cropped to the %s where the focus lies', async (_name, focus, strongest) => {
    const made = await makeRendition(original, rendition({ crop: { aspect: [1, 2], focus }, width: 100 }));
    const { channels, dominant } = await sharp(made).stats();
    expect(channels).toHaveLength(3);
    expect(Object.entries(dominant).sort(([, a], [, b]) => b - a)[0]?.[0]).toBe(strongest);
  });

  test('of a turned picture stands upright', async () => {
    const turned = await sharp(original).withMetadata({ orientation: 6 }).toBuffer();
    const source = { path: 'pictures/turned.jpg', width: 400, height: 600, hash: '0' };
    const made = await makeRendition(turned, rendition({ source, width: 200 }));
    expect(await sharp(made).metadata()).toMatchObject({ width: 200, height: 300 });
  });

  test('of a damaged picture is refused in plain words', async () => {
    const damaged = Buffer.concat([original.subarray(0, original.length / 2), Buffer.from([0xff, 0xd9])]);
    await expect(makeRendition(damaged, rendition())).rejects.toThrow(
      'The picture pictures/halves.jpg can’t be decoded: it is damaged. Export it again from the original.',
    );
  });
});

describe('the cache', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'pictures-'));
    await mkdir(join(root, 'pictures'));
    await writeFile(join(root, 'pictures/halves.jpg'), original);
  });
  afterAll(() => rm(root, { recursive: true }));

  test('gives a rendition again without the original, and makes another one for other wishes', async () => {
    const cache = join(root, 'cache');
    const first = await cachedRendition(rendition(), root, cache);
    await cachedRendition(rendition({ isForPrint: true }), root, cache);
    expect(await readdir(cache)).toHaveLength(2);
    await rm(join(root, 'pictures/halves.jpg'));
    expect(Buffer.compare(await cachedRendition(rendition(), root, cache), first)).toBe(0);
  });
});
