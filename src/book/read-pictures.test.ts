import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../testing/real-book.ts';
import { picturesFolder, readSources } from './read-sources.ts';

let root = '';
const folder = picturesFolder('2018', 'en');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string) => copyFileSync(join(ROOT, folder, 'specimen-1.jpg'), join(root, folder, name));
const read = () => readSources(root, '2018', 'en').pictures;

test('pictures are known by their file names, with size and path', () => {
  put('hills.jpg');
  expect(read()?.get('hills.jpg')).toEqual({
    file: 'hills.jpg',
    path: `${folder}/hills.jpg`,
    width: 2400,
    height: 1600,
    hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
});

test('a picture that is exchanged is read anew', () => {
  put('hills.jpg');
  expect(read()?.get('hills.jpg')).toMatchObject({ width: 2400 });
  writeFileSync(join(root, folder, 'hills.jpg'), 'No picture any more.');
  expect(read()?.get('hills.jpg')).toMatchObject({ problem: 'is not a picture that can be read' });
});

test('a name that can’t be an address makes a picture unusable', () => {
  put('My hills_1.JPG');
  expect(read()?.get('My hills_1.JPG')).toMatchObject({
    problem: 'has a name that can’t be an address',
    hint: 'Rename the file: lower-case letters a to z, digits and hyphens only, such as market-in-lagos.jpg.',
  });
});

test('two pictures whose names differ in their endings only can’t both be used', () => {
  put('hills.jpeg');
  put('hills.jpg');
  expect(read()?.get('hills.jpeg')).toMatchObject({ width: 2400 });
  expect(read()?.get('hills.jpg')).toMatchObject({ problem: 'has the same name as hills.jpeg but for its ending' });
});

test('an edition without pictures has none', () => {
  rmSync(join(root, folder), { recursive: true });
  expect(read()?.size).toBe(0);
});
