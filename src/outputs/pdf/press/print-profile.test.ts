import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDefaultProfile } from './default-profile.ts';
import { makeTinyProfile, writeTinyProfile } from './fixtures/tiny-profile.ts';
import { describeProfile, readPrintProfile } from './print-profile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a CMYK output profile is read with its description', async () => {
  const path = await writeTinyProfile(join(folder, 'press.icc'), { description: 'Coated, imaginary' });
  const profile = await readPrintProfile(path);
  expect(profile).toMatchObject({ path, description: 'Coated, imaginary' });
  expect(profile.bytes).toEqual(makeTinyProfile({ description: 'Coated, imaginary' }));
});

test('a description of version 4 is read too', () => {
  const profile = makeTinyProfile({ description: 'x'.repeat(40) });
  const at = profile.indexOf('desc', 150);
  const name = Buffer.from('Größe', 'utf16le').swap16();
  profile.fill(0, at, at + 40);
  profile.write('mluc', at, 'latin1');
  profile.writeUInt32BE(1, at + 8);
  profile.writeUInt32BE(12, at + 12);
  profile.write('deDE', at + 16, 'latin1');
  profile.writeUInt32BE(name.length, at + 20);
  profile.writeUInt32BE(28, at + 24);
  name.copy(profile, at + 28);
  expect(describeProfile(profile, 'p.icc')).toBe('Größe');
});

test.each([
  [
    { deviceClass: 'scnr' },
    'p.icc is a profile for scanners and cameras (class scnr), and a printing condition has class prtr.',
  ],
  [{ deviceClass: 'mntr' }, 'is a profile for screens (class mntr)'],
  [{ space: 'RGB' }, 'p.icc describes a printer with RGB and not CMYK colours.'],
  [{ without: ['B2A0'] }, 'p.icc is damaged or incomplete: its table B2A0 is missing.'],
])('with %j is refused in plain words, with what to do', (options, message) => {
  expect(() => describeProfile(makeTinyProfile(options), 'p.icc')).toThrow(message);
  expect(() => describeProfile(makeTinyProfile(options), 'p.icc')).toThrow('Ask the printing house');
});

test('what is no profile and what is not there are told apart', async () => {
  await writeFile(join(folder, 'text.icc'), 'Not a profile');
  await expect(readPrintProfile(join(folder, 'text.icc'))).rejects.toThrow('text.icc is no ICC profile.');
  await expect(readPrintProfile(join(folder, 'gone.icc'))).rejects.toThrow('gone.icc cannot be read. Correct --icc');
});

test('the default profile is the first that the machine has', async () => {
  const path = await writeTinyProfile(join(folder, 'default.icc'));
  expect(await findDefaultProfile([join(folder, 'gone.icc'), path])).toBe(path);
  expect(await findDefaultProfile([join(folder, 'gone.icc')])).toBeUndefined();
});
