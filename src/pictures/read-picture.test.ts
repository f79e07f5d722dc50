import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPicture } from './read-picture.ts';

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#12436d' } });
const jpeg = await drawn.clone().jpeg().toBuffer();
const png = await drawn.clone().png().toBuffer();
const webp = await drawn.clone().webp().toBuffer();
const tiff = await drawn.clone().tiff().toBuffer();

describe('a picture', () => {
  test.each([
    ['jpg', jpeg],
    ['jpeg', jpeg],
    ['png', png],
    ['webp', webp],
    ['tif', tiff],
  ])('called .%s has its width and height', (ending, bytes) => {
    expect(readPicture(bytes, ending)).toMatchObject({ width: 60, height: 40 });
  });

  test('that was taken with a turned camera has the size that it is looked at in', async () => {
    const turned = await drawn.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(readPicture(turned, 'jpg')).toMatchObject({ width: 40, height: 60 });
  });

  test('has the same hash as its copy, and another one than another picture', () => {
    const hash = (bytes: Uint8Array, ending: string) => (readPicture(bytes, ending) as { hash: string }).hash;
    expect(hash(Buffer.from(jpeg), 'jpeg')).toBe(hash(jpeg, 'jpg'));
    expect(hash(jpeg, 'jpg')).toMatch(/^[0-9a-f]{16}$/);
    expect(hash(jpeg, 'jpg')).not.toBe(hash(png, 'png'));
  });
});

describe('a file that can’t be used', () => {
  test.each([
    ['is empty', Buffer.alloc(0), 'is not a picture that can be read'],
    ['is text', Buffer.from('Not a picture at all, but long enough to look at.'), 'is not a picture that can be read'],
    [
      'is a drawing',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'is not a picture that can be read',
    ],
    ['ends after its beginning', jpeg.subarray(0, 20), 'is not a picture that can be read'],
    ['ends in its middle', jpeg.subarray(0, jpeg.length - 60), 'is cut off: its end is missing'],
  ])('%s', (_name, bytes, problem) => {
    expect(readPicture(bytes, 'jpg')).toMatchObject({ problem });
  });

  test.each([
    ['png', png],
    ['webp', webp],
  ])('ends in the middle of a %s', (ending, bytes) => {
    expect(readPicture(bytes.subarray(0, bytes.length - 14), ending)).toMatchObject({
      problem: 'is cut off: its end is missing',
    });
  });

  test('is called after another kind', () => {
    expect(readPicture(png, 'jpg')).toEqual({ problem: 'is a PNG file', hint: 'Let its name end in .png.' });
  });
});
